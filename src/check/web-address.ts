import { BlockList, isIPv4 } from 'node:net';
import { editDistance } from '../text/nearest.ts';
import type { Found } from './rule.ts';

/** What makes an https, http or mailto address one that no browser opens, or that leads elsewhere than it seems to. */
export function addressProblem(address: string): Found | undefined {
  const shown = `\`${address.length > 60 ? `${address.slice(0, 57)}…` : address}\``;
  if (/^mailto:/i.test(address)) {
    const isMail = /^mailto:[^\s@,;?]+@[^\s@,;?.]+(?:\.[^\s@,;?.]+)+(?:\?.*)?$/i.test(address);
    if (isMail) return undefined;
    return { message: `${shown} holds no mail address`, fix: 'Write it as in `mailto:desk@company.example`.' };
  }
  if (address !== address.trim()) return { message: `${shown} begins or ends with a space`, fix: `Write \`${address.trim()}\`.` };
  const [first = '', second] = address.split(/[\s,;]+(?=https?:\/\/)/i);
  if (second !== undefined) return { message: `${shown} holds two addresses`, fix: `Write one of the two: \`${first}\` or \`${second}\`.` };
  if (/\s/.test(address)) {
    const joined = address.replace(/\s+/g, '');
    return { message: `${shown} holds a space`, fix: `Write \`${joined}\`, or copy the address from the browser.` };
  }
  const doubled = /^https?:\/*(https?)(:?)\/+(.*)$/i.exec(address);
  if (doubled) return { message: `${shown} begins with two schemes`, fix: `Write \`${doubled[1]?.toLowerCase()}://${doubled[3]}\`.` };
  const authority = /^https?:\/\/([^/?#\\]*)/i.exec(address)?.[1];
  if (authority === undefined) return undefined;
  const at = authority.lastIndexOf('@');
  if (at !== -1)
    return {
      message: `${shown} leads to \`${authority.slice(at + 1)}\`: what stands before the \`@\` is a name of a user`,
      fix: `Write \`${address.replace(authority, authority.slice(at + 1))}\`, if that is the site that is meant.`,
    };
  if (/(?:…|\.{3})$/.test(address))
    return { message: `${shown} is cut short: it ends in an ellipsis`, fix: 'Copy the whole address from the browser.' };
  const host = authority.replace(/:\d*$/, '');
  if (host.startsWith('[')) return undefined;
  const odd = /[^\p{L}\p{N}.\-\p{M}]/u.exec(host)?.[0];
  if (odd !== undefined) {
    const fix = odd === ',' || odd === ';' ? `Write \`${address.replace(authority, authority.replace(/[,;]/g, '.'))}\`.` : undefined;
    return {
      message: `The host \`${host}\` holds \`${odd}\`, which no name of a site has`,
      fix: fix ?? 'Copy the address from the browser.',
    };
  }
  if (
    host === '' ||
    /^[.-]|\.\.|[.-]\.|-$/.test(host) ||
    /^www\.?$/i.test(host) ||
    /^www\.[^.]+$/i.test(host) ||
    /^www[^.]*\.www\./i.test(host)
  )
    return { message: `${shown} names no site: its host is \`${host}\``, fix: 'Copy the address from the browser.' };
  return undefined;
}

/** Whether only the author's own computer or its network opens an address. */
export function isPrivate(address: string): boolean {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return false;
  const host = new URL(address).hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return privateNetworks.check(host.slice(1, -1), 'ipv6');
  if (isIPv4(host)) return privateNetworks.check(host);
  return !host.includes('.') || /\.(?:localhost|local|test|invalid|internal|lan|corp|home\.arpa)$/.test(host);
}

/** Of RFC 1122, 1918, 3927, 4193, 4291 and 6598. Mapped IPv6 addresses count as those of IPv4. */
const privateNetworks = new BlockList();
for (const network of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::/127',
  'fc00::/7',
  'fe80::/10',
]) {
  const [start, bits] = network.split('/') as [string, string];
  privateNetworks.addSubnet(start, Number(bits), start.includes(':') ? 'ipv6' : 'ipv4');
}

/** The address that a text is as a whole, or undefined: `www.iso.org` stands for `https://www.iso.org`. */
export function addressIn(text: string): URL | undefined {
  const plain = text.trim();
  const isWhole = /^https?:\/\/\S+$/i.test(plain) || /^(?:www\.)[\p{L}\p{N}.-]+\.\p{L}{2,}(?:\/\S*)?$/iu.test(plain);
  const bare = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|edu|gov|io|uk|de|at|ch|eu|fr|example)(?:\/\S*)?$/i.test(plain);
  if (!isWhole && !bare) return undefined;
  const full = /^https?:/i.test(plain) ? plain : `https://${plain}`;
  return URL.canParse(full) ? new URL(full) : undefined;
}

/** The address of another site, or of mail, that a target was meant to be. */
export function meantAddress(target: string): string | undefined {
  if (/^[^\s/:@?#]+@[^\s/:@?#]+\.[^\s/:@?#.]+(?:\?.*)?$/.test(target)) return `mailto:${target}`;
  if (/^mail:?to[:;]?|^e?mail:/i.test(target) && target.includes('@'))
    return `mailto:${target.replace(/^(?:mail:?to|e?mail)[:;]?\/*/i, '')}`;
  if (/^www\.[^\s./]+\./i.test(target)) return `https://${target}`;
  const [, scheme = '', rest = ''] = /^([a-z]{3,7})(?::|;|\/|\\)+(.*)$/i.exec(target) ?? [];
  const isMisspelt = ['http', 'https'].some((one) => editDistance(scheme.toLowerCase(), one) <= 1);
  return isMisspelt && /^[^\s./]+\.[^\s]/.test(rest) ? `https://${rest}` : undefined;
}
