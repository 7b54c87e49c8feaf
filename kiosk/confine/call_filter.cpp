#include "confine/call_filter.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <initializer_list>

namespace confine {
namespace {

/// What a program that draws a picture calls, with the C library, its memory and its threads. Names that an older kernel or
/// library does not know are left out.
constexpr const char* calls_of_a_worker[] = {
    // what is open already
    "read",
    "readv",
    "pread64",
    "write",
    "writev",
    "recvfrom",
    "recvmsg",
    "sendto",
    "sendmsg",
    "lseek",
    "close",
    "close_range",
    "poll",
    "ppoll",
    "pselect6",
    "select",
    "fcntl",
    "dup",
    "dup2",
    "dup3",
    "pipe2",
    "eventfd2",

    "fadvise64",
    // what lies there to be read, which Landlock holds
    "stat",
    "lstat",
    "fstat",
    "newfstatat",
    "statx",
    "statfs",
    "fstatfs",
    "access",
    "faccessat",
    "faccessat2",
    "readlink",
    "readlinkat",
    "getdents64",
    "getcwd",
    // memory
    "brk",
    "mmap",
    "munmap",
    "mremap",
    "mprotect",
    "madvise",
    "memfd_create",
    "membarrier",
    // itself, its limits and its end
    "getpid",
    "gettid",
    "getppid",
    "getuid",
    "geteuid",
    "getgid",
    "getegid",
    "getresuid",
    "getresgid",
    "uname",
    "sysinfo",
    "getrusage",
    "getrlimit",
    "setrlimit",
    "times",
    "umask",
    "prctl",
    "arch_prctl",
    "exit",
    "exit_group",
    "restart_syscall",
    "tgkill",
    "getrandom",
    // time, which also ends it
    "clock_gettime",
    "clock_getres",
    "clock_nanosleep",
    "nanosleep",
    "gettimeofday",
    "time",
    "setitimer",
    "getitimer",
    // threads and signals
    "futex",
    "set_robust_list",
    "set_tid_address",
    "rseq",
    "sched_yield",
    "sched_getaffinity",
    "rt_sigaction",
    "rt_sigprocmask",
    "rt_sigreturn",
    "sigaltstack",
};

/// What no kiosk needs, and what has opened kernels before.
constexpr const char* calls_of_nobody[] = {
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "kcmp",
    "pidfd_getfd",
    "perf_event_open",
    "bpf",
    "userfaultfd",
    "io_uring_setup",
    "io_uring_enter",
    "io_uring_register",  // with these a socket could be made past this filter
    "add_key",
    "keyctl",
    "request_key",
    "mount",
    "umount2",
    "move_mount",
    "open_tree",
    "fsopen",
    "fsmount",
    "fsconfig",
    "fspick",
    "mount_setattr",
    "pivot_root",
    "chroot",
    "setns",
    "unshare",
    "init_module",
    "finit_module",
    "delete_module",
    "kexec_load",
    "kexec_file_load",
    "reboot",
    "swapon",
    "swapoff",
    "acct",
    "quotactl",
    "quotactl_fd",
    "settimeofday",
    "clock_settime",
    "clock_adjtime",
    "adjtimex",
    "sethostname",
    "setdomainname",
    "iopl",
    "ioperm",
    "modify_ldt",
    "open_by_handle_at",
    "syslog",
    "vhangup",
    "mknod",
    "mknodat",
    "lookup_dcookie",
    "nfsservctl",
    "fanotify_init",
    "personality",
};

constexpr std::uint64_t for_writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
constexpr std::uint64_t new_spaces =
    CLONE_NEWNS | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP;

/// As the macros of seccomp.h do, which are no C++.
constexpr scmp_arg_cmp argument(unsigned number, scmp_compare how, scmp_datum_t one, scmp_datum_t other = 0) {
    return {number, how, one, other};
}

/// Rules are kept until they are loaded; the first that fails is remembered.
class Filter {
public:
    explicit Filter(std::uint32_t otherwise) : context_(::seccomp_init(otherwise)) {
        if (!context_) failed_ = ENOMEM;
    }
    ~Filter() {
        if (context_) ::seccomp_release(context_);
    }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;

    /// A name that this kernel's architecture does not have is nothing to hold.
    void rule(std::uint32_t action, const char* call, std::initializer_list<scmp_arg_cmp> where = {}) {
        const int number = ::seccomp_syscall_resolve_name(call);
        if (failed_ != 0 || number < 0) return;
        const int done =
            ::seccomp_rule_add_array(context_, action, number, static_cast<unsigned>(where.size()), where.begin());
        if (done < 0) failed_ = -done;
    }
    /// 0, or an errno.
    int load() {
        if (failed_ != 0) return failed_;
        ::seccomp_attr_set(context_, SCMP_FLTATR_CTL_TSYNC, 1);
        ::seccomp_attr_set(context_, SCMP_FLTATR_CTL_OPTIMIZE, 2);  // many calls: looked for by halves
        return -::seccomp_load(context_);
    }

private:
    scmp_filter_ctx context_;
    int failed_ = 0;
};

/// The C library then makes its threads by `clone`, whose flags can be looked at.
void without_clone3(Filter& filter) {
    filter.rule(SCMP_ACT_ERRNO(ENOSYS), "clone3");
}

int hold_worker() {
    Filter filter(SCMP_ACT_ERRNO(EPERM));
    for (const char* call : calls_of_a_worker) filter.rule(SCMP_ACT_ALLOW, call);
    filter.rule(SCMP_ACT_ALLOW, "open", {argument(1, SCMP_CMP_MASKED_EQ, for_writing, 0)});
    filter.rule(SCMP_ACT_ALLOW, "openat", {argument(2, SCMP_CMP_MASKED_EQ, for_writing, 0)});
    filter.rule(SCMP_ACT_ALLOW, "clone", {argument(0, SCMP_CMP_MASKED_EQ, CLONE_THREAD | new_spaces, CLONE_THREAD)});
    filter.rule(SCMP_ACT_ALLOW, "prlimit64", {argument(0, SCMP_CMP_EQ, 0)});
    filter.rule(SCMP_ACT_ALLOW, "ioctl", {argument(1, SCMP_CMP_EQ, 0x5401)});  // TCGETS: is this a terminal
    without_clone3(filter);
    return filter.load();
}

int hold_program(bool begins_programs) {
    Filter filter(SCMP_ACT_ALLOW);
    if (!begins_programs)
        for (const char* call : {"execve", "execveat"}) filter.rule(SCMP_ACT_ERRNO(EACCES), call);
    for (const char* call : calls_of_nobody) filter.rule(SCMP_ACT_ERRNO(EPERM), call);
    filter.rule(SCMP_ACT_ERRNO(EACCES), "socket", {argument(0, SCMP_CMP_NE, AF_UNIX)});
    filter.rule(SCMP_ACT_ERRNO(EACCES), "socketpair", {argument(0, SCMP_CMP_NE, AF_UNIX)});
    for (int bit = 0; bit < 64; ++bit)
        if (const std::uint64_t space = new_spaces & 1ULL << bit)
            filter.rule(SCMP_ACT_ERRNO(EPERM), "clone", {argument(0, SCMP_CMP_MASKED_EQ, space, space)});
    filter.rule(SCMP_ACT_ERRNO(EPERM), "ioctl",
                {argument(1, SCMP_CMP_MASKED_EQ, 0xffffffff, 0x5412)});  // TIOCSTI types into a terminal
    without_clone3(filter);
    return filter.load();
}

}  // namespace

std::optional<base::Problem> filter_calls(const Confinement& wanted) {
    const int failed = wanted.calls == Calls::worker ? hold_worker() : hold_program(!wanted.execute.empty());
    if (failed == 0) return std::nullopt;
    return base::failure(std::string("the kernel would not hold its calls (seccomp): ") + std::strerror(failed),
                         "start a kernel that has seccomp, as those of Debian have");
}

}  // namespace confine
