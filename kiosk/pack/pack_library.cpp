#include "pack/pack_library.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <unordered_set>
#include <utility>

#include "base/wording.h"
#include "pack/catalog.h"
#include "pack/program_words/program_words.h"
#include "pack/translated.h"

namespace pack {
namespace {

/// Flows kept in memory; a flow is about 20 KiB. Whoever shows one holds it by its pointer.
constexpr std::size_t most_flows = 64;

/// "heel-pain" → "Heel pain"
std::string words_of(const std::string& id) {
    std::string words = id;
    std::replace(words.begin(), words.end(), '-', ' ');
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

struct Language {
    bool judged = false;
    bool offered = false;
    Catalog catalog;
    const flow::Home* home = nullptr;  ///< as handed out last
};

}  // namespace

class PackLibrary::Impl {
public:
    Impl(flow::ScriptReader& scripts, CatalogReader catalogs, base::Report report, ReviewRules reviews,
         LettersThere letters)
        : scripts_(scripts),
          catalogs_(std::move(catalogs)),
          report_(std::move(report)),
          reviews_(std::move(reviews)),
          letters_(std::move(letters)) {
        if (!reviews_.told_later) held_.emplace();
    }

    const flow::Home& home(const std::string& language);
    flow::FlowPointer flow(const std::string& id, const std::string& language);
    bool offered(const std::string& id, const std::string& language);
    Tile tile(const std::string& id, const std::string& language);
    std::string word(const std::string& english, const std::string& language);
    bool is_known(const std::string& id, const std::string& language) const { return flows_.contains({id, language}); }
    bool read_ahead(const std::string& language);
    bool judge_languages();
    void begin_day();
    bool claims_reviews() const;
    void tell_reviews(HeldReviews held);

private:
    using Key = std::pair<std::string, std::string>;  ///< flow id, language

    /// What stays known of a flow when its slides have been dropped.
    struct Known {
        bool failed = true;  ///< its script failed, or it is not translated
        Tile tile;
        flow::Review review;     ///< as the script says
        flow::FlowPointer flow;  ///< may have been dropped
        std::uint64_t used = 0;
    };

    const flow::Home& source_home();
    void drop_without_letters();
    const std::string& source_language() { return source_home(), source_; }
    Catalog read_words(const std::string& code);
    const Catalog* catalog_into(const std::string& code);
    Language* language(const std::string& code);  ///< judged; null for the source language and unknown ones
    void judge(const std::string& code, Language& language);
    bool is_complete(const std::string& code, Language& language);
    void hand_out(Language& language, flow::Home home);
    void refresh_homes();
    std::vector<flow::Home::Language> offered_languages();

    const std::string& written_in(const std::string& id);
    Known& known(const std::string& id, const std::string& language);
    void read(Known& known, const Key& key, bool first_time);
    void keep(Known& known, const Key& key, std::optional<flow::Flow> flow, bool first_time);
    std::optional<flow::Flow> load(const std::string& id, const std::string& language);
    void judge_review(Known& known, const Key& key);
    bool is_hidden(const std::string& id, const std::string& language);
    void drop_oldest();
    void report_all(const base::Problems& problems);

    flow::ScriptReader& scripts_;
    CatalogReader catalogs_;
    base::Report report_;
    ReviewRules reviews_;
    LettersThere letters_;
    std::optional<HeldReviews> held_;  ///< nothing: to be told, and not yet known
    std::string today_;

    std::optional<flow::Home> original_;         ///< as the script says, all languages
    std::string source_;                         ///< that it is written in
    std::map<std::string, Language> languages_;  ///< all of kiosk.lua, the source language too
    std::optional<Catalog> english_;  ///< of topics that are written in another language, where scripts are in English
    std::unordered_set<std::string> listed_;         ///< flows that home leads to: asked for each of hundreds, often
    std::map<std::string, std::string> written_in_;  ///< by flow: a language's code
    std::deque<flow::Home> handed_out_;              ///< every home ever returned: references stay valid
    std::map<Key, Known> flows_;
    std::size_t in_memory_ = 0;
    std::uint64_t uses_ = 0;
};

void PackLibrary::Impl::report_all(const base::Problems& problems) {
    for (const auto& problem : problems)
        if (report_) report_(problem);
}

const flow::Home& PackLibrary::Impl::source_home() {
    if (original_) return *original_;
    auto loaded = scripts_.read_home();
    report_all(loaded.problems);
    if (loaded.value) {
        original_ = std::move(loaded.value);
    } else {  // the flows are there all the same
        original_.emplace();
        original_->title = "Choose a topic";
        original_->topics = scripts_.flow_ids();
    }
    if (original_->languages.empty()) original_->languages.push_back({"en", "English"});
    source_ = original_->written_in();
    drop_without_letters();
    for (const auto& each : original_->languages) languages_[each.code];
    const auto flows = original_->flows();
    listed_.insert(flows.begin(), flows.end());
    auto& source = languages_[source_];
    source.judged = source.offered = true;
    if (!is_english(source_)) source.catalog = read_words(source_);
    refresh_homes();
    return *original_;
}

/// Boxes in place of letters help nobody. The language of the scripts stays: without it there is nothing.
void PackLibrary::Impl::drop_without_letters() {
    if (!letters_) return;
    std::erase_if(original_->languages, [&](const flow::Home::Language& each) {
        const auto words = each.name + std::string(program_word("Next", each.code).value_or(""));
        if (each.code == source_ || letters_(words)) return false;
        report_all({{base::Severity::warning, "scripts/kiosk.lua", 0,
                     "the language " + base::in_quotes(each.code) +
                         " is not offered: this computer has no letters for “" + words + "”",
                     "install the fonts, fonts-noto-core and for Chinese, Japanese and Korean fonts-noto-cjk"}});
        return true;
    });
}

/// For the scripts' own language: of the interface the pack's own words, where it has any, else the program's; and topics that
/// are written in another language.
Catalog PackLibrary::Impl::read_words(const std::string& code) {
    auto loaded = catalogs_(code, CatalogFile::may_be_missing);
    report_all(loaded.problems);
    return loaded.value ? std::move(*loaded.value) : Catalog({}, "", code);
}

/// What translates topics into this language; null: it is not offered.
const Catalog* PackLibrary::Impl::catalog_into(const std::string& code) {
    if (auto* other = language(code)) return other->offered ? &other->catalog : nullptr;
    if (code != source_language()) return nullptr;
    if (!is_english(source_)) return &languages_[source_].catalog;
    if (!english_) english_ = read_words(source_);
    return &*english_;
}

Language* PackLibrary::Impl::language(const std::string& code) {
    if (code == source_language()) return nullptr;
    auto found = languages_.find(code);
    if (found == languages_.end()) return nullptr;
    if (!found->second.judged) {
        judge(code, found->second);
        refresh_homes();
    }
    return &found->second;
}

void PackLibrary::Impl::judge(const std::string& code, Language& language) {
    language.judged = true;
    auto loaded = catalogs_(code, CatalogFile::needed);
    report_all(loaded.problems);
    if (!loaded.value) return;
    language.catalog = std::move(*loaded.value);
    language.offered = is_complete(code, language);
    if (!language.offered) language.catalog = {};
}

bool PackLibrary::Impl::is_complete(const std::string& code, Language& language) {
    auto missing = missing_interface_words(language.catalog);
    auto add = [&](std::vector<Missing> more) { missing.insert(missing.end(), more.begin(), more.end()); };
    add(translate(*original_, language.catalog).missing);
    const auto& urgent = original_->urgent_flow;
    const bool to_translate = !urgent.empty() && written_in(urgent) != code;
    if (auto original = to_translate ? flow(urgent, "") : nullptr) add(translate(*original, language.catalog).missing);
    if (missing.empty()) return true;
    auto what = "the language is not offered: of the interface, the home screen and the warning signs " +
                base::counted(missing.size(), "text is", "texts are") + " not translated, the first is “" +
                base::excerpt(missing.front().english) + "”";
    report_all({{base::Severity::warning, catalog_file(code), 0, std::move(what),
                 "run clinic-kiosk translate update " + code + ", then translate what is empty or fuzzy"}});
    return false;
}

/// Lays out anew which languages each home screen lists. What was handed out before is left as it was.
void PackLibrary::Impl::refresh_homes() {
    for (auto& [code, language] : languages_) {
        flow::Home home = *original_;
        bool translated = language.judged && language.offered && code != source_;
        if (translated) home = *translate(*original_, language.catalog).value;
        home.languages = offered_languages();
        if (!language.home || *language.home != home) hand_out(language, std::move(home));
    }
}

void PackLibrary::Impl::hand_out(Language& language, flow::Home home) {
    handed_out_.push_back(std::move(home));
    language.home = &handed_out_.back();
}

std::vector<flow::Home::Language> PackLibrary::Impl::offered_languages() {
    std::vector<flow::Home::Language> offered;
    for (const auto& each : original_->languages) {
        const auto& language = languages_[each.code];
        if (language.offered || !language.judged) offered.push_back(each);
    }
    return offered;
}

bool PackLibrary::Impl::judge_languages() {
    auto before = home(source_language()).languages;
    for (auto& [code, language] : languages_)
        if (!language.judged) judge(code, language);
    refresh_homes();
    return home(source_language()).languages != before;
}

const flow::Home& PackLibrary::Impl::home(const std::string& code) {
    auto* other = language(code);
    return *(other ? other->home : languages_[source_language()].home);
}

std::string PackLibrary::Impl::word(const std::string& english, const std::string& code) {
    auto* other = language(code);
    const auto& said = other ? *other : languages_[source_language()];
    return std::string(said.catalog.find_interface(english).value_or(english));
}

/// A flow's script is read for that, once.
const std::string& PackLibrary::Impl::written_in(const std::string& id) {
    if (auto found = written_in_.find(id); found != written_in_.end()) return found->second;
    auto loaded = scripts_.read_flow(id);
    report_all(loaded.problems);
    const bool is_others = loaded.value && !loaded.value->source.empty();
    const auto& code = written_in_[id] = is_others ? loaded.value->source : source_language();
    const Key key{id, code};
    keep(flows_[key], key, std::move(loaded.value), true);
    return code;
}

std::optional<flow::Flow> PackLibrary::Impl::load(const std::string& id, const std::string& code) {
    const auto& own = written_in(id);
    if (code == own) return scripts_.read_flow(id).value;
    const auto* catalog = catalog_into(code);
    auto original = catalog ? flow(id, own) : nullptr;
    if (!original) return std::nullopt;
    auto translated = translate(*original, *catalog).value;
    if (translated) translated->review = flows_[{id, own}].review;
    return translated;
}

void PackLibrary::Impl::read(Known& known, const Key& key, bool first_time) {
    keep(known, key, load(key.first, key.second), first_time);
}

void PackLibrary::Impl::keep(Known& known, const Key& key, std::optional<flow::Flow> flow, bool first_time) {
    const auto& [id, code] = key;
    known.failed = !flow || flow->slides.empty();
    known.tile = {};
    known.tile.title = words_of(id);
    if (known.failed) return;
    if (flow::needs_no_review(source_home(), *flow)) flow->review.status = flow::ReviewStatus::not_needed;
    if (first_time) known.review = flow->review;
    if (first_time && reviews_.holds && claims_review(flow->review, code) && reviews_.holds(*flow, code))
        held_->insert(key);
    known.tile = flow::tile_of(*flow, [&, &code = code](const char* english) { return word(english, code); });
    known.flow = std::make_shared<const flow::Flow>(std::move(*flow));
    ++in_memory_;
    judge_review(known, key);
}

/// Gives tile and slides what the review is worth today.
void PackLibrary::Impl::judge_review(Known& known, const Key& key) {
    const bool as_written = !reviews_.holds && !reviews_.told_later;
    if (known.failed || as_written || known.review.status == flow::ReviewStatus::not_needed) return;
    const bool holds = held_ && held_->contains(key), believed = !held_ && claims_review(known.review, key.second);
    known.tile.review = standing(known.review, holds || believed, today_);
    const auto on_slides = standing(known.review, holds, today_);
    if (!known.flow || known.flow->review.status == on_slides) return;
    auto judged = *known.flow;
    judged.review.status = on_slides;
    known.flow = std::make_shared<const flow::Flow>(std::move(judged));
}

bool PackLibrary::Impl::claims_reviews() const {
    return std::any_of(flows_.begin(), flows_.end(), [](const auto& each) {
        const auto& review = each.second.review;
        return review.status != flow::ReviewStatus::draft && !review.hashes.empty();
    });
}

void PackLibrary::Impl::tell_reviews(HeldReviews held) {
    held_ = std::move(held);
    for (auto& [key, known] : flows_) judge_review(known, key);
}

/// Read when it is first asked for; afterwards its slides may have been dropped.
PackLibrary::Impl::Known& PackLibrary::Impl::known(const std::string& id, const std::string& code) {
    const auto& own = written_in(id);
    auto [entry, is_new] = flows_.try_emplace({id, code.empty() ? own : code});
    auto& known = entry->second;  // stays where it is while read() adds others
    if (is_new) read(known, entry->first, true);
    known.used = ++uses_;
    drop_oldest();
    return known;
}

/// Reviews run out at midnight.
void PackLibrary::Impl::begin_day() {
    auto day = reviews_.today ? reviews_.today() : std::string();
    if (day == today_) return;
    today_ = std::move(day);
    for (auto& [key, known] : flows_) judge_review(known, key);
}

bool PackLibrary::Impl::is_hidden(const std::string& id, const std::string& code) {
    if (!reviews_.hide_overdue || id == source_home().urgent_flow || id == source_home().about_flow) return false;
    return known(id, code).tile.review == flow::ReviewStatus::overdue;
}

void PackLibrary::Impl::drop_oldest() {
    if (in_memory_ <= most_flows) return;
    auto oldest = flows_.end();
    for (auto entry = flows_.begin(); entry != flows_.end(); ++entry)
        if (entry->second.flow && (oldest == flows_.end() || entry->second.used < oldest->second.used)) oldest = entry;
    oldest->second.flow.reset();
    --in_memory_;
}

flow::FlowPointer PackLibrary::Impl::flow(const std::string& id, const std::string& code) {
    auto& asked = known(id, code);
    if (!asked.failed && !asked.flow) {
        read(asked, {id, code.empty() ? written_in(id) : code}, false);
        drop_oldest();
    }
    return asked.flow;
}

bool PackLibrary::Impl::offered(const std::string& id, const std::string& code) {
    source_home();
    if (!listed_.contains(id) || is_hidden(id, code)) return false;
    return code == written_in(id) || !known(id, code).failed;
}

flow::Library::Tile PackLibrary::Impl::tile(const std::string& id, const std::string& code) {
    return known(id, code).tile;
}

bool PackLibrary::Impl::read_ahead(const std::string& code) {
    const auto& topics = source_home().topics;
    auto next = std::find_if(topics.begin(), topics.end(), [&](const auto& id) { return !is_known(id, code); });
    if (next == topics.end()) return false;
    known(*next, code);
    return true;
}

PackLibrary::PackLibrary(flow::ScriptReader& scripts, CatalogReader catalogs, base::Report report, ReviewRules reviews,
                         LettersThere letters)
    : impl_(std::make_unique<Impl>(scripts, std::move(catalogs), std::move(report), std::move(reviews),
                                   std::move(letters))) {}
PackLibrary::~PackLibrary() = default;

const flow::Home& PackLibrary::home(const std::string& language) {
    impl_->begin_day();
    return impl_->home(language);
}
flow::FlowPointer PackLibrary::flow(const std::string& id, const std::string& language) {
    impl_->begin_day();
    return impl_->flow(id, language);
}
bool PackLibrary::offered(const std::string& id, const std::string& language) {
    impl_->begin_day();
    return impl_->offered(id, language);
}
flow::Library::Tile PackLibrary::tile(const std::string& id, const std::string& language) {
    impl_->begin_day();
    return impl_->tile(id, language);
}
bool PackLibrary::is_known(const std::string& id, const std::string& language) {
    return impl_->is_known(id, language);
}
bool PackLibrary::read_ahead(const std::string& language) {
    impl_->begin_day();
    return impl_->read_ahead(language);
}
std::string PackLibrary::word(const std::string& english, const std::string& language) {
    impl_->begin_day();
    return impl_->word(english, language);
}
bool PackLibrary::judge_languages() {
    impl_->begin_day();
    return impl_->judge_languages();
}
bool PackLibrary::claims_reviews() const {
    return impl_->claims_reviews();
}
void PackLibrary::tell_reviews(HeldReviews held) {
    impl_->tell_reviews(std::move(held));
}

}  // namespace pack
