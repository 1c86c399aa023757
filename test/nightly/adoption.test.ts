import { describeAdoption } from '../support/adoption.ts';

describeAdoption(true);
