// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/answer_all_dialog.h"

#include "core/domain/permission.h"
#include "core/text/plain_text.h"
#include "ui/pickers/choice_picker.h"
#include "ui/reply/reply_edit.h"
#include "ui/reply/template_values.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr int kWidth = 820;
constexpr int kHeight = 620;

bool isToBeAnswered(const Appeal &appeal)
{
    return isOpen(appeal.step) && !appeal.isAnsweredFinally && !appeal.submitted && !appeal.isCopy;
}

/// "VK 30, e-mail 8": most first.
QString channelsOf(const std::vector<const Appeal *> &appeals)
{
    QMap<QString, int> counts;
    for (const Appeal *appeal : appeals)
        ++counts[appeal->origin.channel];
    std::vector<std::pair<QString, int>> sorted;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        sorted.emplace_back(it.key(), it.value());
    std::ranges::stable_sort(sorted, std::ranges::greater{}, [](const auto &each) { return each.second; });
    QStringList words;
    for (const auto &[channel, count] : sorted)
        words << u"%1 %2"_s.arg(oneLine(Words::channel(channel), 40), QString::number(count));
    return words.join(u", "_s);
}

} // namespace

AnswerAllDialog::AnswerAllDialog(const QString &problem, const std::vector<Appeal> &appeals,
                                 ConfigurationPtr configuration, OperatorId me, Timestamp now, QWidget *parent)
    : QDialog(parent)
    , m_configuration(std::move(configuration))
    , m_me(me)
    , m_now(now)
    , m_template(new QPushButton(tr("Template (F4)"), this))
    , m_kind(new QComboBox(this))
    , m_outcome(new QComboBox(this))
    , m_text(new ReplyEdit(this))
    , m_summary(new PlainLabel(this))
    , m_reader(new QComboBox(this))
    , m_preview(new QPlainTextEdit(this))
{
    std::ranges::copy_if(appeals, std::back_inserter(m_appeals), isToBeAnswered);
    m_left = static_cast<int>(appeals.size() - m_appeals.size());
    setWindowTitle(tr("Answer all: %1").arg(oneLine(problem, 120)));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    resize(kWidth, kHeight);
    m_soon.setSingleShot(true);
    m_soon.setInterval(200ms);
    connect(&m_soon, &QTimer::timeout, this, &AnswerAllDialog::refresh);
    connect(m_text, &QPlainTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AnswerAllDialog::refresh);
    connect(m_reader, &QComboBox::currentIndexChanged, this, &AnswerAllDialog::showPreview);
    connect(m_template, &QPushButton::clicked, this, &AnswerAllDialog::chooseTemplate);
    refresh();
    m_text->setFocus();
}

void AnswerAllDialog::build()
{
    setObjectName(u"answerAll"_s);
    m_text->setObjectName(u"commonText"_s);
    m_text->setAccessibleName(tr("Answer to all"));
    QStringList variables;
    for (const QString &variable : templateVariables())
        variables << u'{' + variable + u'}';
    m_text->setPlaceholderText(tr("The answer, once for all. Each gets its own instead of %1.").arg(variables.join(u' ')));
    m_summary->setObjectName(u"answerSummary"_s);
    m_summary->setWordWrap(true);
    m_preview->setObjectName(u"preview"_s);
    m_preview->setAccessibleName(tr("How it will be read"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_send = buttons->button(QDialogButtonBox::Ok);
    m_send->setObjectName(u"sendAll"_s);
    m_send->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &AnswerAllDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &AnswerAllDialog::reject);
    const auto onKeys = [this](const QKeySequence &keys, auto does) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, does);
    };
    onKeys(Qt::CTRL | Qt::Key_Return, [this] { take(); });
    onKeys(Qt::CTRL | Qt::Key_Enter, [this] { take(); });
    onKeys(Qt::Key_F4, [this] { chooseTemplate(); });
    onKeys(Qt::CTRL | Qt::Key_Down, [this] { turn(1); });
    onKeys(Qt::CTRL | Qt::Key_Up, [this] { turn(-1); });

    auto *column = new QVBoxLayout(this);
    column->addWidget(topRow());
    column->addWidget(m_text, 3);
    column->addWidget(previewRow());
    column->addWidget(m_preview, 2);
    column->addWidget(m_summary);
    column->addWidget(buttons);
}

QWidget *AnswerAllDialog::topRow()
{
    auto *row = new QWidget(this);
    m_template->setObjectName(u"template"_s);
    m_template->setAutoDefault(false);
    m_kind->setObjectName(u"kind"_s);
    m_kind->setAccessibleName(tr("Final or interim"));
    m_kind->addItem(tr("Final answer"), true);
    m_kind->addItem(tr("Interim answer"), false);
    m_outcome->setObjectName(u"outcome"_s);
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->setEditable(true);
    m_outcome->addItem({});
    m_outcome->addItems(suggestedOutcomes());
    m_outcome->lineEdit()->setPlaceholderText(tr("outcome"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_template);
    layout->addWidget(m_kind);
    layout->addWidget(m_outcome);
    layout->addStretch(1);
    return row;
}

QWidget *AnswerAllDialog::previewRow()
{
    auto *row = new QWidget(this);
    m_reader->setObjectName(u"reader"_s);
    m_reader->setAccessibleName(tr("Who reads it"));
    m_reader->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reader->setMinimumContentsLength(40);
    for (const Appeal &appeal : m_appeals) {
        const QStringList who{displayName(appeal.origin.number), oneLine(Words::channel(appeal.origin.channel), 40),
                              displayName(appeal.origin.author)};
        m_reader->addItem(who.join(u" · "_s));
    }
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(new PlainLabel(tr("Will be read by (Ctrl+↑ ↓):"), row));
    layout->addWidget(m_reader, 1);
    return row;
}

void AnswerAllDialog::turn(int by)
{
    if (m_reader->count() > 0)
        m_reader->setCurrentIndex(std::clamp(m_reader->currentIndex() + by, 0, m_reader->count() - 1));
}

void AnswerAllDialog::chooseTemplate()
{
    if (m_appeals.empty())
        return;
    const auto templates = templatesFor(m_appeals.front(), *m_configuration);
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < templates.size(); ++i)
        choices.push_back({templates[i].name, templates[i].isFinal ? QString{} : tr("interim"), static_cast<int>(i)});
    auto *picker = new ChoicePicker(
        tr("Template"), tr("name of the template"),
        [choices](const QString &typed) { return matching(choices, typed); }, this);
    connect(picker, &ChoicePicker::chosen, this, [this, templates](const QVariant &index) {
        const ReplyTemplate &chosen = templates[static_cast<std::size_t>(index.toInt())];
        m_kind->setCurrentIndex(chosen.isFinal ? 0 : 1);
        m_text->insertReply(chosen.text); // each gets its own values later
        m_text->setFocus(Qt::OtherFocusReason);
    });
    picker->open();
}

QString AnswerAllDialog::textFor(const Appeal &appeal) const
{
    return fillIn(m_text->toPlainText(), templateValues(appeal, *m_configuration, m_now));
}

AnswerAllDialog::Answers AnswerAllDialog::answers() const
{
    Answers answers;
    const Practice &practice = m_configuration->municipality.practice;
    const bool isFinal = m_kind->currentData().toBool();
    const QString outcome = isFinal ? m_outcome->currentText().trimmed() : QString{};
    for (const Appeal &appeal : m_appeals) {
        const Operator *me = m_configuration->findOperator(m_me, appeal.origin.municipality);
        const QString text = textFor(appeal);
        const bool isForApproval = needsApproval(practice.approval, appeal.importance);
        const Change change = isForApproval ? Change{ReplySubmitted{text, isFinal, outcome}}
                                            : Change{ReplySent{text, isFinal, outcome, appeal.due}};
        const Operation wish{{}, appeal.id, m_me, m_now, change};
        const auto allowed = mayDo(appeal, wish, me ? *me : Operator{{}, {}, Role::Observer}, practice, {});
        if (!allowed)
            answers.refused.push_back({appeal.id, allowed.error()});
        else
            (isForApproval ? answers.submitted : answers.sent).push_back({appeal.id, change});
    }
    return answers;
}

QString AnswerAllDialog::summaryOf(const Answers &answers) const
{
    if (m_appeals.empty())
        return tr("All of them are answered or wait for approval already.");
    QStringList lines;
    std::vector<const Appeal *> readers;
    for (const auto *list : {&answers.sent, &answers.submitted}) {
        for (const AppealChange &each : *list)
            readers.push_back(std::to_address(std::ranges::find(m_appeals, each.appeal, &Appeal::id)));
    }
    if (!readers.empty())
        lines << tr("Will get it: %1 (%2).").arg(QString::number(readers.size()), channelsOf(readers));
    if (!answers.submitted.empty())
        lines << tr("Of these another operator has to approve %1 first.")
                     .arg(QString::number(answers.submitted.size()));
    QMap<QString, int> reasons;
    for (const RefusedAppeal &each : answers.refused)
        ++reasons[ErrorWords::whatHappened(each.why)];
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason)
        lines << tr("⚠ Will not get it: %1. %2").arg(QString::number(reason.value()), reason.key());
    if (m_left > 0)
        lines << tr("Answered, closed or waiting for approval already: %1.").arg(QString::number(m_left));
    return lines.join(u'\n');
}

void AnswerAllDialog::refresh()
{
    m_soon.stop();
    m_outcome->setEnabled(m_kind->currentData().toBool());
    const Answers all = answers();
    m_summary->setText(summaryOf(all));
    const auto count = static_cast<qint64>(all.count());
    m_send->setText(all.sent.empty() && !all.submitted.empty()
                        ? tr("For approval: %1 (Ctrl+Enter)").arg(Words::appeals(count))
                        : tr("Answer: %1 (Ctrl+Enter)").arg(Words::appeals(count)));
    m_send->setEnabled(count > 0);
    showPreview();
}

void AnswerAllDialog::showPreview()
{
    const int reader = m_reader->currentIndex();
    m_preview->setPlainText(reader < 0 ? QString{}
                                       : bodyForDisplay(textFor(m_appeals[static_cast<std::size_t>(reader)])).text);
}

void AnswerAllDialog::take()
{
    if (m_text->hasUnfilledFacts()) {
        m_text->setFocus(Qt::OtherFocusReason);
        m_text->selectNextFact();
        return;
    }
    const Answers all = answers();
    if (all.count() == 0)
        return;
    emit answered(all.sent, all.submitted);
    accept();
}

} // namespace otklik
