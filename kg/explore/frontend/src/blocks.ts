/** The data blocks of the file: JSON as it stands, or gzip in base64, inflated when asked for. */

export function textOf(id: string): string | null {
  return document.getElementById(id)?.textContent ?? null;
}

export function jsonOf<T>(id: string): T {
  const text = textOf(id);
  if (text === null) throw new Error(`data block ${id} is missing from the file`);
  return JSON.parse(text) as T;
}

export async function inflated<T>(id: string): Promise<T> {
  const text = textOf(id);
  if (text === null) throw new Error(`data block ${id} is missing from the file`);
  const stream = new Blob([bytes(text.trim())]).stream().pipeThrough(new DecompressionStream("gzip"));
  return (await new Response(stream).json()) as T;
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) out[i] = text.charCodeAt(i);
  return out;
}
