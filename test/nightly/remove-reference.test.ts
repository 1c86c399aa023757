import { describeChoices } from '../support/choices.ts';

describeChoices([7919, 31676, 47514, 87109, 95027, 110865, 126703, 142541]);
