package prunus.codegen;
