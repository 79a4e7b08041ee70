/* SPDX-License-Identifier: Apache-2.0 */
/*
 * AArch64 CPU features, one byte each; the builder reads this layout even when it targets another machine.
 */
#ifndef MUSTER_SHIM_AArch64_H
#define MUSTER_SHIM_AArch64_H
typedef struct {
    char fFP;
    char fASIMD;
    char fEVTSTRM;
    char fAES;
    char fPMULL;
    char fSHA1;
    char fSHA2;
    char fCRC32;
    char fLSE;
    char fDCPOP;
    char fSHA3;
    char fSHA512;
    char fSVE;
    char fSVE2;
    char fSTXR_PREFETCH;
    char fA53MAC;
    char fDMB_ATOMICS;
    char fPACA;
    char fSVEBITPERM;
    char fFPHP;
    char fASIMDHP;
} CPUFeatures;
#endif
