/** Words that sound good and say nothing, each with what to do in its place. */
export const buzzwords: Record<string, string> = {
  'best-in-class': 'say what is better, and than what',
  'world-class': 'say what is better, and than what',
  'cutting-edge': 'say what is new in it',
  'game-changing': 'say what changes',
  synergy: 'say who does what together',
  synergies: 'say who does what together',
  leverage: 'write use',
  leveraging: 'write using',
  rockstar: 'say what the person must be able to do',
  ninja: 'say what the person must be able to do',
  guru: 'say what the person must be able to do',
  'fast-paced': 'say how much comes in, and how quickly it must be done',
  passionate: 'say what the person has done',
  seamless: 'say what the customer no longer has to do',
  seamlessly: 'say what the customer no longer has to do',
  holistic: 'say what it takes in',
  'customer-obsessed': 'say what is done for customers',
};
/** Finds them. */
export const buzzPattern = new RegExp(`\\b(?:${Object.keys(buzzwords).join('|')})\\b`, 'gi');
