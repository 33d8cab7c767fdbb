/**
 * The oldest version of Vitrína that shows what is published now. Raise it together with anything in a release that an
 * older version would not understand; a kiosk that is older then says so, instead of showing half of it.
 */
export const oldestApp = '0.1.0';
