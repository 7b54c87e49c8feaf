#include "layers/added_words.h"

#include <algorithm>
#include <map>

#include "pack/catalog.h"
#include "pack/po_source.h"

namespace layers {
namespace {

namespace fs = std::filesystem;

using Messages = std::vector<pack::PoMessage>;

const base::Problem no_memory = base::failure("there is not enough memory", "close other programs");

/// Of what translators see beside a sentence only what is about this topic, or about the sentence itself.
std::string comments_about(const std::string& topic, const std::string& extracted) {
    std::string kept;
    for (std::size_t at = 0; at < extracted.size();) {
        auto end = std::min(extracted.find('\n', at), extracted.size());
        auto line = extracted.substr(at, end - at);
        bool of_topic = line.starts_with(topic + ", ") || line.starts_with(topic + ": ");
        if (of_topic || line.find(": ") == std::string::npos) (kept += line) += '\n';
        at = end + 1;
    }
    return kept;
}

class Adding {
public:
    Adding(const std::string& topic, TopicIs topic_is, Translated translated, Messages& messages)
        : topic_(topic), topic_is_(topic_is), translated_(translated), messages_(messages) {
        for (std::size_t i = 0; i < messages.size(); ++i) {
            const auto& each = messages[i];
            if (each.obsolete || each.is_header() || (each.context && each.context != topic)) continue;
            known_[{each.context.has_value(), each.english}] = i;
        }
    }

    void add(const pack::PoMessage& given, AddedWords& report) {
        const auto alone = known_.find({true, given.english}), shared = known_.find({false, given.english});
        const bool is_alone = alone != known_.end();
        auto* there = is_alone                 ? &messages_[alone->second]
                      : shared != known_.end() ? &messages_[shared->second]
                                               : nullptr;
        if (there && !there->fuzzy && there->translations == given.translations) {
            ++report.there;
        } else if (there && there->has_translation() && (is_alone || topic_is_ == TopicIs::there)) {
            ++report.kept;
        } else if (there && !there->has_translation() && (is_alone || translated_ == Translated::with_others)) {
            ++report.added;
            there->translations = given.translations;
            there->fuzzy = false;
        } else {
            ++report.added;
            const bool alone_now = there || translated_ == Translated::apart;
            if (alone_now) ++report.for_topic;
            append(given, alone_now);
        }
    }

    Messages take() {
        std::erase_if(messages_, [this](const auto& each) { return each.obsolete && lives_again(each); });
        auto behind = std::find_if(messages_.begin(), messages_.end(), [](const auto& each) { return each.obsolete; });
        messages_.insert(behind, fresh_.begin(), fresh_.end());
        return std::move(messages_);
    }

private:
    bool lives_again(const pack::PoMessage& message) const {
        return std::any_of(fresh_.begin(), fresh_.end(), [&](const auto& each) {
            return each.context == message.context && each.english == message.english &&
                   each.translations == message.translations;
        });
    }

    void append(pack::PoMessage message, bool for_topic) {
        message.previous_context.reset(), message.previous_english.reset(), message.previous_plural.reset();
        if (for_topic) message.context = topic_;
        message.extracted = comments_about(topic_, message.extracted);
        fresh_.push_back(std::move(message));
    }

    const std::string& topic_;
    TopicIs topic_is_;
    Translated translated_;
    Messages& messages_;
    Messages fresh_;
    std::map<std::pair<bool, std::string>, std::size_t> known_;  ///< for the topic alone or for all; position
};

}  // namespace

base::Result<AddedWords> add_words(const fs::path& pack, const std::string& language, const std::string& topic,
                                   const TopicParts::Words& words, TopicIs topic_is, Translated translated) {
    AddedWords report;
    report.file = pack::catalog_file(language);
    std::error_code failed;
    Messages messages;
    report.is_new = !fs::exists(pack / report.file, failed);
    if (report.is_new) {
        messages.push_back(words.header);
        if (!words.header.has_translation())
            messages.back().translations = {"Content-Type: text/plain; charset=UTF-8\n"};
    } else {
        base::Problems problems;
        auto po = pack::PoSource(report.file, problems).read(pack / report.file, pack::Comments::keep);
        if (!po)
            return problems.empty() ? base::failure("cannot be read", "check the file", report.file) : problems.front();
        messages = std::move(po->messages);
    }
    Adding adding(topic, topic_is, translated, messages);
    for (const auto& each : words.messages) adding.add(each, report);
    if (report.added == 0) return report;
    report.bytes = pack::write_po(adding.take());
    if (!report.bytes) return no_memory;
    return report;
}

}  // namespace layers
