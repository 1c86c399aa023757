import own from 'virtual:cx-playbook/components';
import Callout from './Callout.astro';
import Cell from './Cell.astro';
import Cite from './Cite.astro';
import Figure from './Figure.astro';
import HeadCell from './HeadCell.astro';
import Heading from './Heading.astro';
import Image from './Image.astro';
import Link from './Link.astro';
import Preformatted from './Preformatted.astro';
import Quote from './Quote.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import TickBox from './TickBox.astro';

/** What bodies are rendered with: the components of `bodyComponents`, and elements that need more than Markdown gives. */
export const components = {
  ...own,
  Callout,
  Cite,
  Figure,
  Quote,
  Steps,
  a: Link,
  h2: Heading,
  img: Image,
  input: TickBox,
  pre: Preformatted,
  table: Table,
  td: Cell,
  th: HeadCell,
};
