import { describeShifts } from '../support/shifts.ts';
import { dist, oneOfEachKind } from '../support/site.ts';

describeShifts(
  [390, 1280],
  oneOfEachKind.map((address) => ({ address, folder: dist })),
);
