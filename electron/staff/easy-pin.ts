/** true for what people try first: 111111, 121212, 123456, 987654, 112233, 123321, 123123. */
export function isEasyPin(pin: string): boolean {
  return hasFewDigits(pin) || isRun(pin) || isRepeated(pin) || isMirrored(pin);
}

function hasFewDigits(pin: string): boolean {
  return new Set(pin).size <= 2;
}

/** Up or down by the same step, over the zero too, each digit once or several times: 890123, 975310, 112233. */
function isRun(pin: string): boolean {
  const digits = Array.from(pin.replace(/(.)\1+/g, '$1'), Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  return new Set(steps).size <= 1;
}

function isRepeated(pin: string): boolean {
  return /^(.+)\1+$/.test(pin);
}

function isMirrored(pin: string): boolean {
  return pin === Array.from(pin).reverse().join('');
}
