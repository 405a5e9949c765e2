import { fileClassOf } from '../../src/core/activity/classifyFile';
import { knownPaths } from '../support/fileClassTable';
import { figure, timed } from './figure';

const known = knownPaths();
const classify = () => known.filter((one) => fileClassOf(one.path, 'billing', one.language) === one.fileClass).length;

figure('class-first-time', (timed(classify) * 1000) / known.length, 'us');
figure('classes-right', (100 * classify()) / known.length, '%');
