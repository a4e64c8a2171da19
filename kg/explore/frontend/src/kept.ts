/** The reader's own choices, kept by the browser where a page from disk may keep something. */

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`vnkg-${name}`, value);
  } catch {
    // then it lasts as long as the page is open
  }
}

export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`vnkg-${name}`);
  } catch {
    return null;
  }
}
