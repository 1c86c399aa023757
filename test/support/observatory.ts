/**
 * The score of an answer by the published rules of Mozilla's HTTP Observatory, as far as headers decide it. Redirection
 * from HTTP to HTTPS and the certificate belong to whoever ends TLS, and count nothing either way when they are right.
 * @see https://github.com/mdn/mdn-http-observatory/blob/main/src/grader/charts.js
 */
export function observatoryScore(headers: Headers): { score: number; grade: string; parts: Record<string, number> } {
  const directives = new Map(
    (headers.get('content-security-policy') ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, sources]),
  );
  const sources = (name: string) => directives.get(name) ?? directives.get('default-src') ?? ['*'];
  const isUnsafe = ['script-src', 'style-src', 'object-src'].some((name) =>
    sources(name).some((source) => ["'unsafe-inline'", "'unsafe-eval'", 'data:', 'https:', 'http:', '*'].includes(source)),
  );
  const isNone =
    directives.get('default-src')?.join() === "'none'" && ["'none'", "'self'"].includes(directives.get('form-action')?.join() ?? '');
  const maxAge = Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0);
  const framing = directives.get('frame-ancestors')?.join();
  const referrer = headers.get('referrer-policy') ?? '';
  const resource = headers.get('cross-origin-resource-policy');
  const parts = {
    'content-security-policy': directives.size === 0 ? -25 : isUnsafe ? -20 : isNone ? 10 : 5,
    cookies: headers.has('set-cookie') ? -20 : 0,
    'cross-origin-resource-sharing': headers.get('access-control-allow-credentials') === 'true' ? -50 : 0,
    'cross-origin-resource-policy': resource === 'same-origin' || resource === 'same-site' ? 10 : 0,
    'referrer-policy': /^(?:no-referrer|same-origin|strict-origin(?:-when-cross-origin)?)$/.test(referrer) ? 5 : referrer === '' ? 0 : -5,
    'strict-transport-security': maxAge >= 15_768_000 ? 0 : maxAge > 0 ? -10 : -20,
    'subresource-integrity': 0,
    'x-content-type-options': headers.get('x-content-type-options') === 'nosniff' ? 0 : -5,
    'x-frame-options': framing === "'none'" || framing === "'self'" ? 5 : headers.has('x-frame-options') ? 0 : -20,
  };
  const values = Object.values(parts);
  const base = 100 + values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0);
  // Extra credit counts from 90 on.
  const score = base < 90 ? base : base + values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
  const grades: [number, string][] = [
    [100, 'A+'],
    [90, 'A'],
    [85, 'A-'],
    [80, 'B+'],
    [70, 'B'],
    [65, 'B-'],
    [60, 'C+'],
    [50, 'C'],
    [45, 'C-'],
    [40, 'D+'],
    [30, 'D'],
    [25, 'D-'],
  ];
  return { score, grade: grades.find(([least]) => score >= least)?.[1] ?? 'F', parts };
}
