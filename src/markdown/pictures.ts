import path from 'node:path';

/** Where pictures are, in the content folder and on the site. */
export const picturesFolder = 'images';

/**
 * The address of a picture without the base, as `/images/team/a.png`: of an address that a body writes, absolute or
 * relative to its file. Undefined where it leads elsewhere.
 * @param file Of the body, relative to the content folder.
 */
export function pictureAddress(file: string, written: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}|\\/i.test(written)) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(written.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  const address = path.posix.join('/', decoded.startsWith('/') ? '' : path.posix.dirname(file), decoded);
  // A path that climbs out of the content folder would be cut at it.
  const climbs = path.posix
    .normalize(decoded.startsWith('/') ? decoded.slice(1) : path.posix.join(path.posix.dirname(file), decoded))
    .startsWith('..');
  return !climbs && address.startsWith(`/${picturesFolder}/`) && !address.endsWith('/') ? address : undefined;
}

/** The address of a picture that a component is given, encoded, where its file is not known and the check has seen that it is right. */
export function figureAddress(written: string): string {
  const [file = ''] = written.split(/[?#]/);
  return encodeURI(path.posix.normalize(decodeURIComponent(file)).replace(/^(?:\.\.\/)*\/?/, '/'));
}
