/**
 * Stands in for fpm, the program by which electron-builder makes Debian packages: it is written in Ruby and comes from
 * neither registry. Ours needs dpkg-deb, which every Debian has, and does only what electron-builder asks for.
 */
import { parseFpmArguments } from './fpm-arguments.ts';
import { writeDeb } from './write-deb.ts';

await writeDeb(parseFpmArguments(process.argv.slice(2)));
