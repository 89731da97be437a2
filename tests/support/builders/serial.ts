let last = 0;

/** A number that no other builder of this process has got: for names that must differ. */
export function serial(): number {
  last += 1;
  return last;
}
