import { z } from 'zod';
import { zhCN } from 'zod/locales';

// What a schema says where its author gave no sentence of their own: people may see it, so it isn't English.
z.config(zhCN());
