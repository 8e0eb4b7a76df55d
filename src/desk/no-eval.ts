import { z } from 'zod';

// Before any model: the policy of the page forbids code that is made from text, which zod else tries.
z.config({ jitless: true });
