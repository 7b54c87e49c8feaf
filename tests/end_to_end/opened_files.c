/* Loaded into a program before its libraries: notes each file that the program opens to read, a line each, in
 * $OPENED_FILES: "ui" when its first thread does, which is the one that shows the kiosk, "beside" when another does,
 * or the process that draws. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int note(int file) {
    int (*open_it)(const char *, int, ...) = dlsym(RTLD_NEXT, "open64");
    char link[40], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = file < 0 ? -1 : readlink(link, path, sizeof path);
    int log = length < 0 ? -1 : open_it(getenv("OPENED_FILES"), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (log < 0) return file;
    int ui = gettid() == getpid() && strcmp(program_invocation_short_name, "clinic-kiosk-pictures") != 0;
    dprintf(log, "%s %.*s\n", ui ? "ui" : "beside", (int)length, path);
    close(log);
    return file;
}

static int mode_of(int flags, va_list more) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0; }

#define OPENS(name)                                                    \
    int name(const char *path, int flags, ...) {                       \
        int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, #name); \
        va_list more;                                                  \
        va_start(more, flags);                                         \
        int mode = mode_of(flags, more);                               \
        va_end(more);                                                  \
        return note(real(path, flags, mode));                          \
    }
#define OPENS_AT(name)                                                      \
    int name(int folder, const char *path, int flags, ...) {                \
        int (*real)(int, const char *, int, ...) = dlsym(RTLD_NEXT, #name); \
        va_list more;                                                       \
        va_start(more, flags);                                              \
        int mode = mode_of(flags, more);                                    \
        va_end(more);                                                       \
        return note(real(folder, path, flags, mode));                       \
    }
#define OPENS_FILE(name)                                                     \
    FILE *name(const char *path, const char *mode) {                         \
        FILE *(*real)(const char *, const char *) = dlsym(RTLD_NEXT, #name); \
        FILE *file = real(path, mode);                                       \
        if (file) note(fileno(file));                                        \
        return file;                                                         \
    }

OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)
OPENS_FILE(fopen)
OPENS_FILE(fopen64)
