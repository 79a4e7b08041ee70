/* SPDX-License-Identifier: Apache-2.0 */
/*
 * RISC-V CPU features, one byte each; the builder reads this layout even when it targets another machine.
 */
#ifndef MUSTER_SHIM_RISCV64_H
#define MUSTER_SHIM_RISCV64_H
typedef struct {
    char fI;
    char fM;
    char fA;
    char fF;
    char fD;
    char fC;
    char fV;
} CPUFeatures;
#endif
