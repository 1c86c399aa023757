import { describeAdoption } from '../support/adoption.ts';

// What the page of a role says at each level is in levels.test.ts, and at each step of this work in test/nightly.
describeAdoption(false);
