/** The class for what Markdown says of a column in a style attribute, which a strict content security policy refuses. */
export function alignment(style: unknown): string | undefined {
  const text = typeof style === 'string' ? style : JSON.stringify(style ?? '');
  const side = /text-?align["\s:]*(left|center|right)/i.exec(text)?.[1];
  return side && `align-${side}`;
}
