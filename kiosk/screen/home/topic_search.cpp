#include "screen/home/topic_search.h"

#include <algorithm>
#include <map>
#include <utility>

#include "screen/text/alphabet.h"

namespace screen {
namespace {

/// How many of its letters `typed` is; 0 where the word begins otherwise.
std::size_t letters_typed(const Letters& word, const std::string& typed) {
    std::size_t at = 0, letters = 0;
    for (; letters < word.size() && at < typed.size(); ++letters) {
        if (typed.compare(at, word[letters].size(), word[letters]) != 0) return 0;
        at += word[letters].size();
    }
    return at == typed.size() ? letters : 0;
}

}  // namespace

Found search(const std::vector<Topic>& topics, const std::string& typed, const std::string& language) {
    Alphabet alphabet(language);
    std::map<std::string, std::string> next;  // by its place in the alphabet
    std::vector<Topic> begin, contain;
    for (const auto& topic : topics) {
        bool begins = false, contains = false;
        const auto words = alphabet.words(topic.text.title + ' ' + topic.text.subtitle);
        for (const auto& word : words) {
            const auto letters = letters_typed(word, typed);
            if (letters == 0 && !typed.empty()) continue;
            (&word == &words.front() ? begins : contains) = true;
            if (letters < word.size()) next.emplace(alphabet.place_of(word[letters]), word[letters]);
        }
        if (begins || contains) (begins ? begin : contain).push_back(topic);
    }
    Found found;
    for (auto& [place, letter] : next) found.next.push_back(std::move(letter));
    found.topics = std::move(begin);
    found.topics.insert(found.topics.end(), contain.begin(), contain.end());
    return found;
}

}  // namespace screen
