#include "power_cuts/disk.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstdarg>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <sstream>

namespace power_cuts {
namespace {

std::mutex mutex;
std::vector<Call>* heard = nullptr;  ///< of the recording that lives
fs::path heard_in;

fs::path fails_in;  ///< empty: no disk fails
std::size_t calls_before_failure = 0;
bool failed = false;

bool is_below(const fs::path& path, const fs::path& folder) {
    auto relative = path.lexically_normal().lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

/// Whether this call is the one that fails; then errno is set.
bool fails(const fs::path& path) {
    if (fails_in.empty() || failed || !is_below(path, fails_in) || calls_before_failure-- > 0) return false;
    failed = true;
    errno = EIO;
    return true;
}

bool listens() {
    return heard || !fails_in.empty();
}

/// Below the folder that is recorded; nothing: elsewhere, or nobody records.
std::optional<std::string> place_of(const fs::path& path) {
    if (!heard) return std::nullopt;
    auto relative = path.lexically_normal().lexically_relative(heard_in);
    if (relative.empty() || *relative.begin() == "..") return std::nullopt;
    return relative.string();
}

fs::path path_of(int descriptor) {
    std::string link = "/proc/self/fd/" + std::to_string(descriptor), target(4096, '\0');
    auto length = ::readlink(link.c_str(), target.data(), target.size());
    target.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
    return target;
}

fs::path path_at(int folder, const char* name) {
    fs::path path(name);
    return path.is_absolute() || folder == AT_FDCWD ? fs::absolute(path) : path_of(folder) / path;
}

void note(Call call) {
    std::lock_guard lock(mutex);
    if (heard) heard->push_back(std::move(call));
}

void note(Call::Kind kind, const fs::path& path) {
    if (auto place = place_of(path)) note({kind, *place, "", "", 0});
}

void note_opened(const fs::path& path, int flags, bool was_there) {
    if (!was_there && (flags & O_CREAT))
        note(Call::Kind::make_file, path);
    else if (flags & O_TRUNC)
        note(Call::Kind::cut_to, path);
}

bool is_there(const fs::path& path) {
    std::error_code unknown;
    return fs::exists(fs::symlink_status(path, unknown));
}

void note_write(int descriptor, const void* bytes, std::size_t count, std::size_t at) {
    if (!heard) return;
    if (auto place = place_of(path_of(descriptor)))
        note({Call::Kind::write, *place, "", std::string(static_cast<const char*>(bytes), count), at});
}

void note_rename(const fs::path& from, const fs::path& to) {
    auto old_place = place_of(fs::absolute(from)), new_place = place_of(fs::absolute(to));
    if (old_place && new_place) note({Call::Kind::rename, *old_place, *new_place, "", 0});
}

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int noted_open(int folder, const char* name, int flags, mode_t mode) {
    auto path = listens() ? path_at(folder, name) : fs::path();
    bool was_there = heard && is_there(path);
    if ((flags & O_CREAT) && fails(path)) return -1;
    int descriptor = real<int(int, const char*, int, ...)>("openat")(folder, name, flags, mode);
    if (heard && descriptor >= 0) note_opened(path, flags, was_there);
    return descriptor;
}

}  // namespace
}  // namespace power_cuts

using power_cuts::Call;
using power_cuts::real;

extern "C" {

int open(const char* name, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    auto mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return power_cuts::noted_open(AT_FDCWD, name, flags, mode);
}

int openat(int folder, const char* name, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    auto mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return power_cuts::noted_open(folder, name, flags, mode);
}

int mkostemp(char* name, int flags) {
    if (power_cuts::fails(name)) return -1;
    int descriptor = real<int(char*, int)>("mkostemp")(name, flags);
    if (power_cuts::heard && descriptor >= 0) power_cuts::note(Call::Kind::make_file, power_cuts::fs::absolute(name));
    return descriptor;
}

ssize_t write(int descriptor, const void* bytes, size_t count) {
    if (power_cuts::listens() && power_cuts::fails(power_cuts::path_of(descriptor))) return -1;
    auto at = power_cuts::heard ? ::lseek(descriptor, 0, SEEK_CUR) : 0;
    auto written = real<ssize_t(int, const void*, size_t)>("write")(descriptor, bytes, count);
    if (power_cuts::heard && written > 0 && at >= 0)
        power_cuts::note_write(descriptor, bytes, static_cast<size_t>(written), static_cast<size_t>(at));
    return written;
}

int fsync(int descriptor) {
    auto path = power_cuts::listens() ? power_cuts::path_of(descriptor) : power_cuts::fs::path();
    if (power_cuts::fails(path)) return -1;
    int result = real<int(int)>("fsync")(descriptor);
    if (result == 0) power_cuts::note(Call::Kind::sync, path);
    return result;
}

int syncfs(int descriptor) noexcept {
    if (power_cuts::listens() && power_cuts::fails(power_cuts::path_of(descriptor))) return -1;
    int result = real<int(int)>("syncfs")(descriptor);
    if (result == 0) power_cuts::note(Call::Kind::sync_all, power_cuts::path_of(descriptor));
    return result;
}

int rename(const char* from, const char* to) noexcept {
    if (power_cuts::fails(to)) return -1;
    int result = real<int(const char*, const char*)>("rename")(from, to);
    if (result == 0) power_cuts::note_rename(from, to);
    return result;
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept {
    if (power_cuts::fails(to)) return -1;
    int result =
        real<int(int, const char*, int, const char*, unsigned)>("renameat2")(from_folder, from, to_folder, to, flags);
    if (result == 0)
        power_cuts::note_rename(power_cuts::path_at(from_folder, from), power_cuts::path_at(to_folder, to));
    return result;
}

int unlink(const char* name) noexcept {
    int result = real<int(const char*)>("unlink")(name);
    if (result == 0) power_cuts::note(Call::Kind::remove, power_cuts::fs::absolute(name));
    return result;
}

int unlinkat(int folder, const char* name, int flags) noexcept {
    auto path = power_cuts::heard ? power_cuts::path_at(folder, name) : power_cuts::fs::path();
    int result = real<int(int, const char*, int)>("unlinkat")(folder, name, flags);
    if (result == 0) power_cuts::note(Call::Kind::remove, path);
    return result;
}

int rmdir(const char* name) noexcept {
    int result = real<int(const char*)>("rmdir")(name);
    if (result == 0) power_cuts::note(Call::Kind::remove, power_cuts::fs::absolute(name));
    return result;
}

int mkdir(const char* name, mode_t mode) noexcept {
    if (power_cuts::fails(name)) return -1;
    int result = real<int(const char*, mode_t)>("mkdir")(name, mode);
    if (result == 0) power_cuts::note(Call::Kind::make_folder, power_cuts::fs::absolute(name));
    return result;
}

int symlink(const char* target, const char* name) noexcept {
    if (power_cuts::fails(name)) return -1;
    int result = real<int(const char*, const char*)>("symlink")(target, name);
    auto place = result == 0 ? power_cuts::place_of(power_cuts::fs::absolute(name)) : std::nullopt;
    if (place) power_cuts::note({Call::Kind::make_link, *place, target, "", 0});
    return result;
}

}  // extern "C"

namespace power_cuts {
namespace {

/// A file, a folder or a link: as everybody sees it, and as it is on the disk.
struct Node {
    enum class Kind { file, folder, link };
    using Names = std::map<std::string, std::shared_ptr<Node>>;
    Kind kind = Kind::file;
    std::string bytes, synced_bytes;  ///< of a link: where it leads
    Names names, synced_names;
};
using NodePointer = std::shared_ptr<Node>;

NodePointer node_of(Node::Kind kind, std::string bytes = "") {
    auto node = std::make_shared<Node>();
    node->kind = kind;
    node->bytes = std::move(bytes);
    if (kind == Node::Kind::link) node->synced_bytes = node->bytes;
    return node;
}

/// Everything that is there, as safe as can be.
NodePointer read_tree(const fs::path& path) {
    if (fs::is_symlink(path)) return node_of(Node::Kind::link, fs::read_symlink(path).string());
    if (fs::is_directory(path)) {
        auto folder = node_of(Node::Kind::folder);
        for (const auto& each : fs::directory_iterator(path))
            folder->names[each.path().filename().string()] = read_tree(each.path());
        folder->synced_names = folder->names;
        return folder;
    }
    std::ifstream in(path, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    auto file = node_of(Node::Kind::file, all.str());
    file->synced_bytes = file->bytes;
    return file;
}

class Disk {
public:
    explicit Disk(const fs::path& before) : root_(read_tree(before)) {}

    void take(const Call& call) {
        switch (call.kind) {
            case Call::Kind::make_file:
                add(call.path, node_of(Node::Kind::file));
                break;
            case Call::Kind::make_folder:
                add(call.path, node_of(Node::Kind::folder));
                break;
            case Call::Kind::make_link:
                add(call.path, node_of(Node::Kind::link, call.other));
                break;
            case Call::Kind::cut_to:
                find(call.path)->bytes.resize(call.at);
                break;
            case Call::Kind::write:
                write(*find(call.path), call);
                break;
            case Call::Kind::sync:
                sync(*find(call.path));
                break;
            case Call::Kind::sync_all:
                sync_all(*root_);
                break;
            case Call::Kind::rename:
                rename(call);
                break;
            case Call::Kind::remove:
                parent(call.path).names.erase(name(call.path));
                break;
        }
    }

    enum class View { only_synced, all_names, everything };
    void lay_out(const fs::path& folder, View view) const { lay_out(*root_, folder, view); }

private:
    static std::string name(const std::string& path) { return fs::path(path).filename().string(); }
    NodePointer find(const std::string& path) const {
        auto node = root_;
        if (path == ".") return node;
        for (const auto& part : fs::path(path)) {
            INFO(path);
            REQUIRE(node->names.contains(part.string()));
            node = node->names.at(part.string());
        }
        return node;
    }
    Node& parent(const std::string& path) const {
        auto folder = fs::path(path).parent_path();
        return *find(folder.empty() ? "." : folder.string());
    }
    void add(const std::string& path, NodePointer node) { parent(path).names[name(path)] = std::move(node); }
    static void write(Node& file, const Call& call) {
        if (file.bytes.size() < call.at + call.bytes.size()) file.bytes.resize(call.at + call.bytes.size());
        file.bytes.replace(call.at, call.bytes.size(), call.bytes);
    }
    static void sync(Node& node) {
        node.synced_bytes = node.bytes;
        node.synced_names = node.names;
    }
    static void sync_all(Node& node) {
        sync(node);
        for (const auto& [name, child] : node.names) sync_all(*child);
    }
    void rename(const Call& call) {
        auto node = find(call.path);
        parent(call.path).names.erase(name(call.path));
        add(call.other, std::move(node));
    }
    static void lay_out(const Node& node, const fs::path& path, View view) {
        if (node.kind == Node::Kind::link) return fs::create_symlink(node.bytes, path);
        if (node.kind == Node::Kind::file) {
            const auto& bytes = view == View::everything ? node.bytes : node.synced_bytes;
            std::ofstream(path, std::ios::binary) << bytes;
            return;
        }
        fs::create_directory(path);
        for (const auto& [each, child] : view == View::only_synced ? node.synced_names : node.names)
            lay_out(*child, path / each, view);
    }

    NodePointer root_;
};

/// Half of it.
Call torn(Call call) {
    call.bytes.resize(call.bytes.size() / 2);
    return call;
}

}  // namespace

Recording::Recording(fs::path folder) : folder_(fs::canonical(folder)), before_(folder_.string() + ".before") {
    fs::copy(folder_, before_, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    std::lock_guard lock(mutex);
    heard_in = folder_;
    heard = &calls_;
}

Recording::~Recording() {
    heard = nullptr;
    std::error_code ignored;
    fs::remove_all(before_, ignored);
}

void Recording::after_every_cut(const std::function<void(const fs::path& folder, std::size_t done)>& look) {
    heard = nullptr;
    const fs::path place = folder_.string() + ".after";
    auto show = [&](const Disk& disk, Disk::View view, std::size_t done) {
        fs::remove_all(place);
        disk.lay_out(place, view);
        look(place, done);
    };
    Disk disk(before_);
    for (std::size_t done = 0;; ++done) {
        for (auto view : {Disk::View::only_synced, Disk::View::all_names, Disk::View::everything})
            show(disk, view, done);
        if (done == calls_.size()) break;
        if (calls_[done].kind == Call::Kind::write) {
            Disk half(before_);
            for (std::size_t i = 0; i < done; ++i) half.take(calls_[i]);
            half.take(torn(calls_[done]));
            show(half, Disk::View::everything, done);
        }
        disk.take(calls_[done]);
    }
    fs::remove_all(place);
}

FailingDisk::FailingDisk(const fs::path& folder, std::size_t call) {
    calls_before_failure = call;
    failed = false;
    fails_in = fs::canonical(folder);
}

FailingDisk::~FailingDisk() {
    fails_in.clear();
}

bool FailingDisk::has_failed() const {
    return failed;
}

}  // namespace power_cuts
