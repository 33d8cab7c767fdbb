import { config } from 'zod';

// Zod tries to compile its checks with `new Function`, which the content security policy rightly refuses. It tries when
// a schema is made, so this module comes before every other import of the stage.
config({ jitless: true });
