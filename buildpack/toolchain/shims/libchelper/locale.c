/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads the locale of the process: language[_COUNTRY][.encoding][@modifier].
 */
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include "svm_locale.h"

static svm_locale_props_t props;

static const char *const scripts[][2] = {
    { "arabic", "Arab" }, { "cyrillic", "Cyrl" }, { "devanagari", "Deva" }, { "hebrew", "Hebr" },
    { "iqtelif", "Latn" }, { "latin", "Latn" },
};

static char *piece(const char *from, size_t length)
{
    char *copy = malloc(length + 1);
    if (copy != NULL) {
        memcpy(copy, from, length);
        copy[length] = 0;
    }
    return copy;
}

static int split(int category, char **language, char **script, char **country)
{
    const char *name = setlocale(category, NULL);
    if (name == NULL || !strcmp(name, "C") || !strcmp(name, "POSIX"))
        name = "en_US";                       /* what the JDK makes of these */
    else if (!strncmp(name, "C.", 2))
        name = "en";
    size_t end = strcspn(name, ".@"), lang = strcspn(name, "_.@");
    if ((*language = piece(name, lang)) == NULL)
        return 0;
    if (lang < end && (*country = piece(name + lang + 1, end - lang - 1)) == NULL)
        return 0;
    const char *at = strchr(name, '@');
    for (size_t i = 0; at != NULL && i < sizeof scripts / sizeof scripts[0]; i++)
        if (!strcmp(at + 1, scripts[i][0]))
            *script = (char *) scripts[i][1];
    return 1;
}

int svm_initialize_locale(void)
{
    setlocale(LC_ALL, "");
    return split(LC_CTYPE, &props.format_language, &props.format_script, &props.format_country)
        && split(LC_MESSAGES, &props.display_language, &props.display_script, &props.display_country)
        ? SVM_LOCALE_INITIALIZATION_SUCCEEDED : SVM_LOCALE_INITIALIZATION_OUT_OF_MEMORY;
}

svm_locale_props_t *svm_get_locale(void) { return &props; }
