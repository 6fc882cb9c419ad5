// Globs and regular expressions: the documented syntax, against independent matchers, and on hostile
// patterns.
#include <QtTest>
#include <random>
#include <regex>

#include "core/policy/rules/pattern.h"

using namespace driftseal;

namespace {

bool matches(std::string_view pattern, std::string_view name, PatternSyntax syntax) {
  const auto compiled = Pattern::compile(pattern, syntax);
  return compiled.ok() && compiled->matches(name);
}
bool glob(std::string_view pattern, std::string_view name) {
  return matches(pattern, name, PatternSyntax::glob);
}
bool regex(std::string_view pattern, std::string_view name) {
  return matches(pattern, name, PatternSyntax::regex);
}

// The definition of a glob of *, ? and literals, followed word by word.
bool naive_glob(std::string_view p, std::string_view s) {
  if (p.empty()) return s.empty();
  if (p[0] == '*') return naive_glob(p.substr(1), s) || (!s.empty() && naive_glob(p, s.substr(1)));
  return !s.empty() && (p[0] == '?' || p[0] == s[0]) && naive_glob(p.substr(1), s.substr(1));
}

std::string random_text(std::mt19937& random, std::string_view alphabet, std::size_t length) {
  std::string text;
  for (std::size_t i = 0; i < length; ++i) text.push_back(alphabet[random() % alphabet.size()]);
  return text;
}

std::string random_regex(std::mt19937& random, int depth) {
  static const std::vector<std::string> atoms{"a", "b", ".", "[ab]", "[^a]", "\\.", "\\w"};
  static const std::vector<std::string> repeats{"", "", "*", "+", "?", "{2}", "{1,}", "{0,2}"};
  const auto inner = [&] { return random_regex(random, depth - 1); };
  switch (depth == 0 ? 0 : random() % 4) {
    case 0:
      return atoms[random() % atoms.size()];
    case 1:
      return inner() + inner();
    case 2:
      return "(" + inner() + "|" + inner() + ")";
    default:
      return "(?:" + inner() + ")" + repeats[random() % repeats.size()];
  }
}

}  // namespace

class TestPattern : public QObject {
  Q_OBJECT
 private slots:
  void globOfDocumentation_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* pattern, const char* name, bool expected) {
      QTest::addRow("%s on %s", pattern, name) << pattern << name << expected;
    };
    row("*", "", true);
    row("*", "model.layers.0.mlp.weight", true);
    row("model.*.weight", "model.layers.0.mlp.weight", true);  // * crosses dots
    row("model.*.weight", "model.weight", false);
    row("layers.?.w", "layers.7.w", true);
    row("layers.?.w", "layers.17.w", false);
    row("layers.[0-3].w", "layers.2.w", true);
    row("layers.[0-3].w", "layers.4.w", false);
    row("layers.[!0-3].w", "layers.4.w", true);
    row("w[.-]b", "w-b", true);
    row("a\\*b", "a*b", true);
    row("a\\*b", "axb", false);
    row("weight", "weights", false);  // the whole name
    row("weight", "a.weight", false);
    row("?", "\xC3\xA4", true);  // one character, two bytes
    row("??", "\xC3\xA4", false);
    row("[\xC3\xA0-\xC3\xBF]", "\xC3\xA4", true);
    row("a.b", "axb", false);  // a dot is a dot
  }
  void globOfDocumentation() {
    QFETCH(QString, pattern);
    QFETCH(QString, name);
    QTEST(glob(pattern.toStdString(), name.toStdString()), "expected");
  }

  void globIsNaiveGlob() {
    std::mt19937 random(1);
    for (int round = 0; round < 20'000; ++round) {
      const std::string pattern = random_text(random, "ab*?.", 1 + random() % 7);
      const std::string name = random_text(random, "ab.", random() % 8);
      QVERIFY2(glob(pattern, name) == naive_glob(pattern, name), (pattern + " on " + name).c_str());
    }
  }

  void regexIsStandardRegex() {
    std::mt19937 random(2);
    int matched = 0;
    for (int round = 0; round < 3'000; ++round) {
      const std::string pattern = random_regex(random, 3);
      const std::regex oracle(pattern, std::regex::ECMAScript);
      for (int i = 0; i < 8; ++i) {
        const std::string name = random_text(random, "ab.", random() % 7);
        const bool expected = std::regex_match(name, oracle);
        QVERIFY2(regex(pattern, name) == expected, (pattern + " on " + name).c_str());
        matched += expected;
      }
    }
    QVERIFY(matched > 1000);
  }

  void regexOfDocumentation() {
    QVERIFY(regex("^model\\.layers\\.(1[0-9]|2[0-3])\\..*$", "model.layers.17.mlp.weight"));
    QVERIFY(!regex("^model\\.layers\\.(1[0-9]|2[0-3])\\..*$", "model.layers.7.mlp.weight"));
    QVERIFY(!regex("layers", "model.layers"));  // the whole name
    QVERIFY(regex("\\d+\\.\\D+", "12.ab"));
    QVERIFY(regex("[\\d_]+", "1_2"));
    QVERIFY(regex("a|", ""));
    QVERIFY(regex("(a*)*", "aaa"));
    QVERIFY(regex("x{2,3}", "xxx"));
    QVERIFY(!regex("x{2,3}", "xxxx"));
  }

  void escapedNameMatchesOnlyItself() {
    std::mt19937 random(3);
    for (int round = 0; round < 2'000; ++round) {
      const std::string name = random_text(random, "a*?[]\\!-.", 1 + random() % 6);
      const std::string other = random_text(random, "a*?[]\\!-.", 1 + random() % 6);
      QVERIFY(glob(escape_glob(name), name));
      QCOMPARE(glob(escape_glob(name), other), name == other);
    }
  }

  void refusedRegex_data() {
    QTest::addColumn<QString>("pattern");
    for (const char* pattern :
         {"",    "(",      ")",       "a)",    "(a",      "*",   "+a",  "a**",   "a*?",    "a{",
          "a{1", "a{2,1}", "a{1001}", "a{,2}", "{2}",     "[",   "[]",  "[b-a]", "[a",     "\\",
          "\\1", "\\b",    "\\p",     "(?=a)", "(?<n>a)", "a^b", "a$b", "[\\D]", "[\\w-z]"})
      QTest::addRow("%s", pattern) << pattern;
  }
  void refusedRegex() {
    QFETCH(QString, pattern);
    const auto compiled = Pattern::compile(pattern.toStdString(), PatternSyntax::regex);
    QVERIFY(!compiled.ok());
    QVERIFY(!compiled.error().message.empty() && !compiled.error().remedy.empty());
  }

  void refusedGlob_data() {
    QTest::addColumn<QString>("pattern");
    for (const char* pattern : {"", "[", "[]", "[!]", "[z-a]", "a\\"})
      QTest::addRow("%s", pattern) << pattern;
  }
  void refusedGlob() {
    QFETCH(QString, pattern);
    QVERIFY(!Pattern::compile(pattern.toStdString(), PatternSyntax::glob).ok());
  }

  void hostilePatternsAreLinear() {
    const std::string long_name(4096, 'a');
    QVERIFY(!regex("(a*)*b", long_name));
    QVERIFY(!regex("(a|a)*b", long_name));
    QVERIFY(!regex("((a+)+)+b", long_name));
    QVERIFY(!glob("*a*a*a*a*a*a*a*a*a*a*b", long_name));
    QVERIFY(regex("(a?){200}a{200}", std::string(200, 'a')));
  }

  void membersOfASetMayOverlapInAnyOrder() {
    for (char c = 'a'; c <= 'h'; ++c) {
      QCOMPARE(regex("[e-fca-bb-cc]", std::string(1, c)), c != 'd' && c < 'g');
      QCOMPARE(regex("[^e-fca-bb-cc]", std::string(1, c)), c == 'd' || c >= 'g');
    }
  }

  void hostilePatternsAreRefused() {
    const auto refused = [](const std::string& pattern) {
      return !Pattern::compile(pattern, PatternSyntax::regex).ok();
    };
    QVERIFY(refused(std::string(100, '(') + std::string(100, ')')));
    QVERIFY(refused(std::string(4000, '(')));
    QVERIFY(refused("((a{1000}){1000}){1000}"));
    QVERIFY(refused("((((){1000}){1000}){1000}){1000}"));
    QVERIFY(refused(std::string(PatternLimits::text_bytes + 1, 'a')));
  }

  void invalidUtf8InNamesIsHarmless() {
    QVERIFY(glob("a?b",
                 "a\xFF"
                 "b"));
    QVERIFY(
        !glob("a\xC3\xBF"
              "b",
              "a\xFF"
              "b"));
  }
};

QTEST_APPLESS_MAIN(TestPattern)
#include "test_pattern.moc"
