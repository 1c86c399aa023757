const part =
  '(?:customer|client|user|guest|member|patient|technical|product|account|sales|support|service|success|experience|care|contact|call|centre|center|senior|junior|sr|jr|lead|onboarding|implementation|ux|cx|lifecycle|retention|crm|marketing|services|relations|relationship|engagement|operations|help|desk|research|design|quality|community|software|application|cloud|systems|data|insights?|loyalty|head|director|vp|of|it)';
const end =
  '(?:representative|agent|specialist|associate|manager|engineer|analyst|coordinator|lead|leader|director|advocate|supervisor|designer|researcher|executive|assistant|consultant|expert|advisor|adviser|champion|administrator|officer|professional)';
/**
 * How an ad names its own job: `as a Customer Success Manager`, `we are looking for an experienced support engineer`. Several of them
 * (`coach our support engineers`) are people with whom it works.
 */
const ownTitle = new RegExp(
  String.raw`\b(?:as|hiring|seeking|need|is|be|seek|looking\s{1,3}for|role\s{1,3}of)\s{1,3}(?:an?\s{1,3}|the\s{1,3}|our\s{1,3})?(?:[\w-]{1,30}\s{1,3}){0,2}?(?:${part}\s{1,3}){1,5}${end}\b`,
  'gi',
);

/**
 * A text in which the ad does not say what its own job is called, so that a title cannot speak for the work. The words are
 * replaced by digits, which count as no phrase, so that places stay true.
 */
export const withoutOwnTitle = (text: string): string => text.replace(ownTitle, (words) => words.replace(/[A-Za-z]/g, '0'));
