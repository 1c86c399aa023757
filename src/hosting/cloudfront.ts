import { type CacheRule, caching, type Header, types } from './headers.ts';

/** The headers that CloudFront has fields of their own for. */
const named = new Set([
  'Content-Security-Policy',
  'X-Content-Type-Options',
  'X-Frame-Options',
  'Referrer-Policy',
  'Strict-Transport-Security',
]);

/** The configuration of a CloudFront response headers policy. @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html */
export function responseHeadersPolicy(name: string, security: readonly Header[]): Record<string, unknown> {
  const value = (header: string) => security.find((other) => other.name === header)?.value;
  const [frames, transport] = [value('X-Frame-Options'), value('Strict-Transport-Security')];
  const own = security.filter((header) => !named.has(header.name));
  return {
    Name: name,
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: value('Content-Security-Policy') },
      ContentTypeOptions: { Override: true },
      ...(frames ? { FrameOptions: { Override: true, FrameOption: frames } } : {}),
      ReferrerPolicy: { Override: true, ReferrerPolicy: value('Referrer-Policy') },
      ...(transport
        ? {
            StrictTransportSecurity: {
              Override: true,
              AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(transport)?.[1]),
              IncludeSubdomains: /includeSubDomains/.test(transport),
            },
          }
        : {}),
    },
    CustomHeadersConfig: {
      Quantity: own.length,
      Items: own.map((header) => ({ Header: header.name, Value: header.value, Override: true })),
    },
  };
}

/** A CloudFront function for viewer requests: a bucket has no index of a folder. */
export const viewerRequest = `function handler(event) {
  var request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!request.uri.split('/').pop().includes('.')) {
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: request.uri + '/' } } };
  }
  return request;
}
`;

/** Commands that bring a site into a bucket: first what is new, pages last, then what is gone, so that no page asks for what is not there yet. */
export function uploadCommands(folder: string, bucket: string, rules = caching): string {
  const to = `s3://${bucket}/`;
  const special = rules.filter(({ below }) => below !== '');
  const folders = special.filter(({ below }) => below.endsWith('/'));
  const single = special.filter(({ below }) => !below.endsWith('/'));
  const rest = (rules.at(-1) as CacheRule).value;
  const typed = Object.entries(types).map(
    ([ending, type]) =>
      `aws s3 cp ${folder}/ ${to} --recursive --exclude '*' --include '*.${ending}' --content-type '${type}' --cache-control '${ending.startsWith('pf_f') || ending.startsWith('pf_i') ? special[0]?.value : rest}'`,
  );
  const excluded = Object.keys(types).map((ending) => `--exclude '*.${ending}'`);
  return [
    '#!/bin/sh',
    'set -eu',
    ...folders.map(({ below, value }) => `aws s3 sync ${folder}/${below} ${to}${below} ${excluded.join(' ')} --cache-control '${value}'`),
    ...typed,
    `aws s3 sync ${folder}/ ${to} ${special.map(({ below }) => `--exclude '${below}*'`).join(' ')} --exclude '*.html' --exclude _headers --exclude .nojekyll ${excluded.join(' ')} --cache-control '${rest}'`,
    `aws s3 sync ${folder}/ ${to} --exclude '*' --include '*.html' --content-type 'text/html; charset=utf-8' --cache-control '${rest}'`,
    ...single.map(({ below, value }) => `aws s3 cp ${folder}/${below} ${to}${below} --cache-control '${value}'`),
    `aws s3 sync ${folder}/ ${to} --delete --size-only --exclude _headers --exclude .nojekyll`,
    '',
  ].join('\n');
}
