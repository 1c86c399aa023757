import { describeHostileInput } from '../support/hostile-input.ts';

describeHostileInput((list) => list);
