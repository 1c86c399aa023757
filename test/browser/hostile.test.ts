import { describeHostileInput } from '../support/hostile-input.ts';

// Every payload goes to some address, and every address gets an eighth of them; all combinations are in test/nightly.
describeHostileInput((list, turn, each = 8) => list.filter((_, index) => index % each === turn % each));
