import { describeHostileInput } from '../support/hostile-input.ts';

// Every payload goes to some address, and every address gets a fifth of them; all combinations are in test/nightly.
describeHostileInput((list, turn, each = 5) => list.filter((_, index) => index % each === turn % each));
