/** Text as it is compared: the same folding as kg/explore/find.py. */

/** `Tô Lâm` → `to lam`: lower case, no diacritics, one space. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
