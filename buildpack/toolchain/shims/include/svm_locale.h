/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The parts of a locale that are handed to the start-up code of an image.
 */
#ifndef MUSTER_SHIM_SVM_LOCALE_H
#define MUSTER_SHIM_SVM_LOCALE_H
enum {
    SVM_LOCALE_INITIALIZATION_SUCCEEDED = 1,
    SVM_LOCALE_INITIALIZATION_OUT_OF_MEMORY = 2
};
typedef struct {
    char *display_language, *display_script, *display_country, *display_variant;
    char *format_language, *format_script, *format_country, *format_variant;
} svm_locale_props_t;
#endif
