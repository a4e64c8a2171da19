import { language } from "./i18n";

/** An ISO date of any precision for people: `25/11/2024`, `11/2024`, `2024`; nothing is made up. */
export function showDate(iso: string): string {
  const [year = "", month, day] = iso.slice(0, 10).split("-");
  if (language() === "vi") return [day && String(+day), month && String(+month), year].filter(Boolean).join("/");
  const name = month ? new Date(Date.UTC(2000, +month - 1, 1)).toLocaleString("en-GB", { month: "short", timeZone: "UTC" }) : "";
  return [day && String(+day), name, year].filter(Boolean).join(" ");
}

export function showSpan(begin: string, end: string): string {
  if (!begin) return end ? showDate(end) : "";
  return end && end !== begin ? `${showDate(begin)} – ${showDate(end)}` : showDate(begin);
}

const DAY = 86_400_000;

const firsts = new Map<string, number>();
const lasts = new Map<string, number>();

/** Many facts share a date: each is worked out once. */
function once(known: Map<string, number>, iso: string, work: (iso: string) => number): number {
  let day = known.get(iso);
  if (day === undefined) known.set(iso, (day = work(iso)));
  return day;
}

/** Days since 1970 of the first day that the date may mean; NaN for none. */
export function firstDay(iso: string): number {
  return once(firsts, iso, workFirst);
}

/** Days since 1970 of the last day that the date may mean. */
export function lastDay(iso: string): number {
  return once(lasts, iso, workLast);
}

function workFirst(iso: string): number {
  const [year, month = "1", day = "1"] = iso.slice(0, 10).split("-");
  return year ? Math.round(Date.UTC(+year, +month - 1, +day) / DAY) : NaN;
}

function workLast(iso: string): number {
  const [year, month, day] = iso.slice(0, 10).split("-");
  if (!year) return NaN;
  if (!month) return Math.round(Date.UTC(+year, 11, 31) / DAY);
  if (!day) return Math.round(Date.UTC(+year, +month, 0) / DAY);
  return workFirst(iso);
}

export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
