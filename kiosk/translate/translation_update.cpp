#include "translate/translation_update.h"

#include <algorithm>
#include <set>

#include "base/nearest.h"
#include "base/plain_file.h"
#include "base/replace_file.h"
#include "base/wording.h"
#include "pack/interface_words.h"
#include "pack/language_names.h"
#include "pack/meant_name.h"
#include "pack/memory_file.h"
#include "pack/pack_files.h"
#include "pack/po_source.h"
#include "pack/program_words/program_words.h"
#include "translate/po_header.h"
#include "translate/words_apart.h"

namespace translate {
namespace {

constexpr std::size_t most_bytes = 32 << 20;  ///< more than can be read as a translation

const base::Problem no_memory{base::Severity::error, "", 0, "there is not enough memory", "close other programs"};

class Update {
public:
    Update(flow::ScriptReader& scripts, const std::filesystem::path& pack, const std::string& language,
           const SaidElsewhere& said_elsewhere)
        : scripts_(scripts), pack_(pack), language_(language), said_elsewhere_(said_elsewhere) {}

    flow::Loaded<TranslationUpdate> run(const std::string& now,
                                        const std::optional<MeaningUnchanged>& meaning_unchanged) {
        flow::Loaded<TranslationUpdate> result;
        if (update(now, meaning_unchanged)) result.value = std::move(update_);
        result.problems = std::move(problems_);
        return result;
    }

private:
    bool update(const std::string& now, const std::optional<MeaningUnchanged>& meaning_unchanged) {
        if (!is_sound_language()) return false;
        auto sentences = sentences_of(scripts_, pack_, language_);
        problems_ = std::move(sentences.problems);
        if (!sentences.value || (meaning_unchanged && !exists(*meaning_unchanged, *sentences.value))) return false;
        auto old = read_old();
        if (!old) return false;
        leave_to_others(*sentences.value, *old);
        keep_apart(*sentences.value, *old);
        if (language_ == source_ && sentences.value->empty())
            return fail(
                "", "the scripts are written in " + base::in_quotes(language_) + ", so there is nothing to translate",
                "name another language");
        update_.merged = merge(*sentences.value, *old, header_of(*old, language_, now), meaning_unchanged);
        if (!same_english(*old, update_.merged.messages)) set_made_date(update_.merged.messages.front(), now);
        count_waiting(*sentences.value);
        return write(*old);
    }

    /// What the program says is in its own translation, and what a pack below says in that pack's, unless this pack has one.
    void leave_to_others(std::vector<Sentence>& sentences, const std::vector<pack::PoMessage>& old) const {
        auto is_in_pack = [&old](const Sentence& sentence) {
            return std::any_of(old.begin(), old.end(), [&](const auto& each) {
                return !each.obsolete && !each.fuzzy && each.has_translation() &&
                       each.context.value_or("") == sentence.context && each.english == sentence.english;
            });
        };
        std::erase_if(sentences, [&](const Sentence& each) {
            const bool is_said = each.context == pack::interface_context
                                     ? pack::program_word(each.english, language_).has_value()
                                     : said_elsewhere_ && said_elsewhere_(each);
            return is_said && !is_in_pack(each);
        });
    }

    /// The header comes first among what was merged, then each sentence.
    void count_waiting(const std::vector<Sentence>& sentences) {
        const auto& messages = update_.merged.messages;
        auto& waiting = update_.waiting;
        for (std::size_t i = 0; i < sentences.size() && i + 1 < messages.size(); ++i) {
            const auto& message = messages[i + 1];
            if (!message.fuzzy && message.has_translation()) continue;
            const auto& places = sentences[i].places;
            auto where = places.empty() ? "" : places.front().name.substr(0, places.front().name.find_first_of(",:"));
            auto known =
                std::find_if(waiting.begin(), waiting.end(), [&](const auto& each) { return each.where == where; });
            if (known == waiting.end()) known = waiting.insert(known, {where, 0});
            ++known->texts;
        }
    }

    bool is_sound_language() {
        auto home = scripts_.read_home().value;  // what is wrong with it is reported when its sentences are read
        const auto languages = home ? home->languages : std::vector<flow::Home::Language>();
        if (!is_code(languages)) {
            std::vector<std::string> codes;
            for (const auto& each : languages) codes.push_back(each.code);
            return fail("", base::in_quotes(language_) + " is no language's code",
                        pack::advice_on_language(language_, codes));
        }
        update_.file = pack::catalog_file(language_);
        if (languages.empty()) return true;
        source_ = home->written_in();
        update_.listed =
            std::any_of(languages.begin(), languages.end(), [&](const auto& each) { return each.code == language_; });
        return true;
    }

    /// Whoever has begun a language under an unusual code goes on with it.
    bool is_code(const std::vector<flow::Home::Language>& languages) const {
        if (!pack::is_language_code(language_)) return false;
        bool listed =
            std::any_of(languages.begin(), languages.end(), [&](const auto& each) { return each.code == language_; });
        std::error_code failed;
        return listed || std::filesystem::exists(pack_ / pack::catalog_file(language_), failed) ||
               (pack::names_language(language_) && pack::meant_language(language_).empty());
    }

    bool exists(const MeaningUnchanged& where, const std::vector<Sentence>& sentences) {
        if (where.flow.empty()) return true;
        auto ids = scripts_.flow_ids();
        if (std::find(ids.begin(), ids.end(), where.flow) == ids.end())
            return fail("", "there is no flow " + base::in_quotes(where.flow),
                        base::did_you_mean(where.flow, ids, "name a file of scripts/flows without .lua"));
        if (where.slide.empty()) return true;
        auto start = where.flow + ", slide " + where.slide + ": ";
        for (const auto& sentence : sentences)
            for (const auto& place : sentence.places)
                if (place.name.starts_with(start)) return true;
        return fail("scripts/flows/" + where.flow + ".lua",
                    "there is no slide " + base::in_quotes(where.slide) + " with words",
                    "name a slide by its first word in the file");
    }

    std::optional<std::vector<pack::PoMessage>> read_old() {
        std::error_code failed;
        auto path = pack_ / update_.file;
        auto kind = std::filesystem::symlink_status(path, failed).type();
        update_.is_new = kind == std::filesystem::file_type::not_found;
        if (update_.is_new) {
            auto name = std::filesystem::path(update_.file).filename().string();
            auto other = pack::misnamed(path.parent_path(), name);
            if (other.empty()) return std::vector<pack::PoMessage>{};
            fail("scripts/translations/" + other, "this may be the translation to bring up to date, under another name",
                 "rename it to " + name + ", or take it away to begin anew");
            return std::nullopt;
        }
        auto po = pack::PoSource(update_.file, problems_).read(path, pack::Comments::keep);
        old_bytes_ = base::read_start(path, most_bytes);
        return po ? std::optional(std::move(po->messages)) : std::nullopt;
    }

    bool write(const std::vector<pack::PoMessage>& old) {
        auto bytes = pack::write_po(update_.merged.messages);
        auto problem = bytes ? unreadable(*bytes) : no_memory;
        if (!problem && !update_.is_new) problem = keep_beside(old);
        if (!problem) problem = base::replace_file(pack_ / update_.file, *bytes);
        if (!problem) return true;
        return fail(update_.file, problem->what, problem->advice);
    }

    std::optional<base::Problem> keep_beside(const std::vector<pack::PoMessage>& old) {
        if (base::read_start(pack_ / update_.file, most_bytes) != old_bytes_)
            return base::Problem{base::Severity::error, "", 0, "another program has changed the file meanwhile",
                                 "save it there, then run this again"};
        std::set<std::string_view> in_use;
        for (const auto& message : update_.merged.messages)
            if (!message.obsolete) in_use.insert(message.translations.begin(), message.translations.end());
        std::size_t before = 0;
        for (const auto& message : old) {
            if (message.obsolete || message.is_header() || !message.has_translation()) continue;
            ++before;
            if (!in_use.contains(message.translations.front())) ++update_.given_up;
        }
        bool cut_off = !old_bytes_.ends_with('\n') && !old_bytes_.ends_with('\r');
        if (update_.given_up * 10 <= before && !cut_off) return std::nullopt;
        update_.kept_beside = free_name();
        return base::replace_file(pack_ / update_.kept_beside, old_bytes_);
    }

    /// "scripts/translations/es.po.old", or with a number when something else has that name.
    std::string free_name() const {
        auto name = update_.file + ".old";
        for (int number = 2;; ++number) {
            std::error_code failed;
            auto path = pack_ / name;
            bool there = std::filesystem::symlink_status(path, failed).type() != std::filesystem::file_type::not_found;
            if (!there || base::read_start(path, most_bytes) == old_bytes_) return name;
            name = update_.file + ".old" + std::to_string(number);
        }
    }

    /// Nothing takes the old file's place that could not be read again, whole.
    std::optional<base::Problem> unreadable(const std::string& bytes) {
        pack::MemoryFile copy(bytes);
        if (!copy.complete()) return no_memory;
        base::Problems problems;
        auto again = pack::PoSource(update_.file, problems).read(copy.name(), pack::Comments::keep);
        if (again && again->count == update_.merged.messages.size()) return std::nullopt;
        auto why = problems.empty() ? std::string("entries would be lost") : problems.front().what;
        return base::Problem{base::Severity::error, "", 0,
                             "the file is left as it is, as the new one would be wrong: " + why,
                             "take out the entries at its end that begin with #~"};
    }

    bool fail(std::string file, std::string what, std::string advice) {
        problems_.push_back({base::Severity::error, std::move(file), 0, std::move(what), std::move(advice)});
        return false;
    }

    flow::ScriptReader& scripts_;
    const std::filesystem::path& pack_;
    const std::string& language_;
    const SaidElsewhere& said_elsewhere_;
    std::string source_;     ///< in which scripts are written; empty: nobody knows
    std::string old_bytes_;  ///< of the file as it was read
    TranslationUpdate update_;
    base::Problems problems_;
};

}  // namespace

flow::Loaded<TranslationUpdate> update_translation(flow::ScriptReader& scripts, const std::filesystem::path& pack,
                                                   const std::string& language, const std::string& now,
                                                   const std::optional<MeaningUnchanged>& meaning_unchanged,
                                                   const SaidElsewhere& said_elsewhere) {
    return Update(scripts, pack, language, said_elsewhere).run(now, meaning_unchanged);
}

}  // namespace translate
