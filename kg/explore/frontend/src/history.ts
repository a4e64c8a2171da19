import { decode, encode, type State } from "./state";

/**
 * Back and forward. The browser's own history where the page is a page of its own; inside a notebook
 * (an `about:srcdoc` frame, which may not touch its address) a list kept here.
 */
export class History {
  private readonly own: string[] = [];
  private at = -1;
  private readonly framed = location.protocol === "about:" || window !== window.top;

  constructor(private readonly show: (state: State) => void) {
    addEventListener("hashchange", () => {
      const hash = location.hash.slice(1);
      if (this.own[this.at] === hash) return;
      const known = this.own[this.at - 1] === hash ? this.at - 1 : this.own[this.at + 1] === hash ? this.at + 1 : -1;
      if (known >= 0) this.at = known;
      else this.remember(hash);
      this.show(decode(hash));
    });
  }

  /** A step that Back undoes. */
  push(state: State): void {
    const hash = encode(state);
    if (this.own[this.at] === hash) return;
    this.remember(hash);
    if (!this.framed) location.hash = hash;
  }

  /** The same step, changed: a filter being dragged, something selected. */
  replace(state: State): void {
    const hash = encode(state);
    if (this.at < 0) this.remember(hash);
    this.own[this.at] = hash;
    if (this.framed) return;
    try {
      history.replaceState(null, "", `#${hash}`);
    } catch {
      location.replace(`#${hash}`);
    }
  }

  private remember(hash: string): void {
    this.own.length = this.at + 1;
    this.own.push(hash);
    this.at = this.own.length - 1;
  }

  get canBack(): boolean {
    return this.at > 0;
  }

  get canForward(): boolean {
    return this.at < this.own.length - 1;
  }

  go(by: -1 | 1): void {
    const next = this.at + by;
    if (next < 0 || next >= this.own.length) return;
    if (this.framed) {
      this.at = next;
      this.show(decode(this.own[next]!));
    } else {
      history.go(by);
    }
  }
}
