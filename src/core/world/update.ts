/** The update function of the complete world, with the commands of the terminal. */
import { computer } from './computer.ts';
import { updateWith, type Update } from './world.ts';

export const update: Update = updateWith(computer);
