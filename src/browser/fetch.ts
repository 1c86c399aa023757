/** What an address answers. @throws Error where it is no success, which `fetch` takes for one. */
export async function fetchOk(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

export const fetchJson = async <T>(address: string): Promise<T> => (await fetchOk(address)).json();
