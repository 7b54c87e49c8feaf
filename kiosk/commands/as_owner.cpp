#include "commands/as_owner.h"

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "stats/statistics_file.h"

namespace commands {
namespace {

std::vector<gid_t> our_groups() {
    std::vector<gid_t> groups(static_cast<std::size_t>(std::max(0, getgroups(0, nullptr))));
    groups.resize(static_cast<std::size_t>(std::max(0, getgroups(static_cast<int>(groups.size()), groups.data()))));
    return groups;
}

/// Those of /etc/group; one that is nobody there has its own only.
std::vector<gid_t> groups_of(uid_t user, gid_t group) {
    std::vector<gid_t> groups{group};
    const auto* known = getpwuid(user);
    if (!known) return groups;
    int count = 64;
    groups.resize(static_cast<std::size_t>(count));
    getgrouplist(known->pw_name, group, groups.data(), &count);
    groups.resize(static_cast<std::size_t>(std::clamp(count, 0, 64)));
    return groups;
}

/// Going on as root where somebody else was meant would be worse than not going on.
void must(int failed) {
    if (failed == 0) return;
    std::cerr << "clinic-kiosk: error: root cannot act as the folder's owner; run it as that user\n";
    std::exit(1);
}

}  // namespace

AsOwnerOf::AsOwnerOf(const std::filesystem::path& folder) {
    if (geteuid() != 0) return;
    struct stat facts {};
    auto there = std::filesystem::absolute(folder);
    while (::stat(there.c_str(), &facts) != 0 && there != there.root_path()) there = there.parent_path();
    user_ = facts.st_uid, group_ = facts.st_gid;
    if (user_ == 0) return;
    before_ = getegid();
    groups_before_ = our_groups();
    groups_ = groups_of(user_, group_);
    become_owner();
}

AsOwnerOf::~AsOwnerOf() {
    if (user_ != 0) become_root();
}

void AsOwnerOf::become_owner() {
    if (user_ == 0) return;
    must(setgroups(groups_.size(), groups_.data()));
    must(setegid(group_));
    must(seteuid(user_));
}

void AsOwnerOf::become_root() {
    if (user_ == 0) return;
    must(seteuid(0));
    must(setegid(before_));
    must(setgroups(groups_before_.size(), groups_before_.data()));
}

std::optional<base::Problem> belongs_to_another(const std::filesystem::path& data) {
    struct stat facts {};
    const auto us = geteuid();
    if (us == 0 || ::stat(stats::statistics_file(data).c_str(), &facts) != 0 || facts.st_uid == us) return std::nullopt;
    const auto* known = getpwuid(facts.st_uid);
    const auto whose = known ? std::string(known->pw_name) : "user " + std::to_string(facts.st_uid);
    return base::failure("the kiosk here is " + whose + "'s: only that user, or root, may change it",
                         "run it with sudo, or as " + whose, data.string());
}

}  // namespace commands
