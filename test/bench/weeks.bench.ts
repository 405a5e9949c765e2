import { figuresOfKnownWeeks } from '../support/weeks/scored';
import { figure } from './figure';

for (const { name, value, unit } of figuresOfKnownWeeks()) figure(`weeks-${name}`, value, unit);
