/** Words that end a job title, or open one, as ads write it. */
const job =
  /\b(?:manager|director|head|chief|officer|lead|leader|supervisor|president|vp|representative|rep|agent|adviser|advisor|specialist|associate|assistant|coordinator|co-?ordinator|analyst|engineer|designer|researcher|planner|executive|consultant|expert|champion|advocate|administrator|professional|partner|strategist|technician|trainer|intern|apprentice|clerk|owner|architect|developer|ambassador|concierge|guru|hero|ninja|csm)s?\b/i;
/** Lines that stand above the title of many ads. */
const label = /^(?:job\s*title|position(?:\s*title)?|title|role|vacancy)\s*[:–-]\s*/i;
const MAX_TITLE = 120;

/**
 * The title of an ad and the rest of it, where its first line is a title: short, no sentence, and with a word for a job.
 * @returns an empty title and the whole text where it is not
 */
export function titleAndText(ad: string): { title: string; text: string } {
  const start = ad.search(/\S/);
  if (start === -1) return { title: '', text: ad };
  const end = ad.indexOf('\n', start);
  const line = ad.slice(start, end === -1 ? undefined : end).trim();
  const named = line.replace(/^[#*_\s]+|[*_\s]+$/g, '').replace(label, '');
  const isTitle =
    end !== -1 &&
    named.length >= 3 &&
    named.length <= MAX_TITLE &&
    job.test(named) &&
    named.split(/\s+/).length <= 14 &&
    !/[.!?;]$|\b(?:you|we|our|your|is|are)\b/i.test(named);
  return isTitle ? { title: named, text: ad.slice(end + 1).trimStart() } : { title: '', text: ad };
}
