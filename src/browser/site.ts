import './search-dialog.ts';
import './look.ts';
import './visits.ts';
