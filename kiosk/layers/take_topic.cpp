#include "layers/take_topic.h"

#include <algorithm>
#include <optional>

#include "base/plain_file.h"
#include "base/replace_file.h"
#include "layers/other_names.h"
#include "layers/same_topic.h"
#include "pack/meant_name.h"
#include "script/sources.h"

namespace layers {
namespace {

namespace fs = std::filesystem;

const std::string libraries = "scripts/lib/", lua = ".lua", drawings = "media/illustrations/";

enum class There { no, same, other };

There there(const fs::path& pack, const std::string& name, const std::string& bytes) {
    std::error_code failed;
    if (!fs::exists(fs::symlink_status(pack / name, failed))) return There::no;
    return base::read_start(pack / name, bytes.size() + 1) == bytes ? There::same : There::other;
}

std::string middle(const std::string& name, const std::string& start, const std::string& end) {
    return name.substr(start.size(), name.size() - start.size() - end.size());
}

class Take {
public:
    Take(TopicParts parts, const fs::path& pack, const Taking& how)
        : parts_(std::move(parts)), pack_(pack), how_(how) {}

    flow::Loaded<Taken> run() {
        find_other_names();
        add_scripts();
        for (const auto& [name, bytes] : parts_.drawings) add(name_here(name), bytes);
        for (const auto& [name, bytes] : parts_.sounds) add(name, bytes);
        for (const auto& [name, bytes] : parts_.icons) add_icon(name, bytes);
        if (problems_.empty()) add_translations();
        if (problems_.empty() && !names_.empty()) see_that_it_is_the_same();
        if (problems_.empty()) write();
        flow::Loaded<Taken> result;
        if (problems_.empty()) result.value = std::move(taken_);
        result.problems = std::move(problems_);
        return result;
    }

private:
    /// Of libraries and drawings that are others here. A library that uses such a one is another too.
    void find_other_names() {
        if (how_.differing == Differing::stops) return;
        for (const auto& [name, bytes] : parts_.drawings) {
            const auto kind = fs::path(name).extension().string();
            if (there(pack_, name, bytes) == There::other)
                give_other_name(middle(name, drawings, kind), bytes, {drawings, "--", kind}, names_.drawings, kind);
        }
        for (std::size_t before = names_.libraries.size() + 1; before != names_.libraries.size();) {
            before = names_.libraries.size();
            for (const auto& [name, bytes] : parts_.scripts) {
                if (!name.starts_with(libraries) || names_.libraries.contains(middle(name, libraries, lua))) continue;
                auto renamed = with_other_names(bytes, names_);
                if (there(pack_, name, renamed) == There::other)
                    give_other_name(middle(name, libraries, lua), renamed, {libraries, "-", lua}, names_.libraries, "");
            }
        }
    }

    struct Pattern {
        std::string start, between, end;
    };

    /// One that is free here, or under which it was taken before.
    void give_other_name(const std::string& stem, const std::string& bytes, const Pattern& pattern,
                         std::map<std::string, std::string>& names, const std::string& ending) {
        constexpr int most = 20;
        for (int number = 1; number < most; ++number) {
            auto other = stem + pattern.between + how_.ending + (number > 1 ? "-" + std::to_string(number) : "");
            if (there(pack_, pattern.start + other + pattern.end, bytes) == There::other) continue;
            names.emplace(stem + ending, other + ending);
            taken_.beside.push_back({pattern.start + stem + pattern.end, pattern.start + other + pattern.end});
            return;
        }
    }

    std::string name_here(const std::string& name) const {
        auto renamed = [&](const auto& names, const std::string& start, const std::string& end) {
            auto other = names.find(name.substr(start.size(), name.size() - start.size() - end.size()));
            return other != names.end() ? start + other->second + end : name;
        };
        if (name.starts_with(libraries)) return renamed(names_.libraries, libraries, lua);
        return name.starts_with(drawings) ? renamed(names_.drawings, drawings, "") : name;
    }

    void add_scripts() {
        for (const auto& [name, bytes] : parts_.scripts) add(name_here(name), with_other_names(bytes, names_));
    }

    void add(const std::string& name, const std::string& bytes) {
        const bool topic = name == parts_.flow.file;
        switch (there(pack_, name, bytes)) {
            case There::no:
                (topic ? topic_file_ : taken_.written)[name] = bytes;
                return;
            case There::same:
                if (topic) topic_is_ = TopicIs::there;
                taken_.there.push_back(name);
                return;
            case There::other:
                problems_.push_back(
                    base::failure("is here already, and differs",
                                  topic ? "to have theirs, rename or take away yours first; compare the two before"
                                        : "take theirs under another name with --beside; or make the two the same",
                                  name));
        }
    }

    void add_icon(const std::string& name, const std::string& bytes) {
        if (there(pack_, name, bytes) == There::other)
            taken_.other_icons.push_back(name);
        else
            add(name, bytes);
    }

    void add_translations() {
        for (const auto& [language, words] : parts_.translations) {
            auto added = add_words(pack_, language, parts_.flow.id, words, topic_is_, how_.translated);
            if (auto* problem = std::get_if<base::Problem>(&added)) {
                problems_.push_back(std::move(*problem));
                continue;
            }
            auto& report = std::get<AddedWords>(added);
            if (report.bytes) taken_.written[report.file] = *report.bytes;
            report.bytes.reset();
            taken_.translations.push_back(std::move(report));
        }
    }

    void see_that_it_is_the_same() {
        Files scripts;
        for (const auto& [name, bytes] : parts_.scripts) scripts[name_here(name)] = with_other_names(bytes, names_);
        if (auto problem = differs(parts_.flow, scripts, names_)) problems_.push_back(std::move(*problem));
    }

    void write() {
        for (const auto* files : {&taken_.written, &topic_file_})
            for (const auto& [name, bytes] : *files)
                if (auto problem = base::replace_file(pack_ / name, bytes)) {
                    problem->file = name;
                    problems_.push_back(std::move(*problem));
                    return;
                }
        taken_.written.merge(topic_file_);
    }

    TopicParts parts_;
    const fs::path& pack_;
    const Taking& how_;
    OtherNames names_;
    Files topic_file_;  ///< written last
    TopicIs topic_is_ = TopicIs::fresh;
    Taken taken_;
    base::Problems problems_;
};

}  // namespace

std::string plain_ending(const std::string& name) {
    constexpr std::size_t longest = 20;
    auto plain = pack::plain_name(name).substr(0, longest);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == '_' || c == '.'; }, '-');
    while (plain.ends_with('-')) plain.pop_back();
    return plain.empty() ? "taken" : plain;
}

flow::Loaded<Taken> take_topic(TopicParts parts, const fs::path& pack, const Taking& how) {
    return Take(std::move(parts), pack, how).run();
}

}  // namespace layers
