/** The update of the whole world, terminal included. */
import { computer } from './computer.ts';
import { updateWith, type Update } from './world.ts';

export const update: Update = updateWith(computer);
