// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_dialog.h"

#include "core/base/when_done.h"
#include "core/service/desk.h"
#include "ui/common/file_question.h"
#include "ui/common/jobs.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

ExportDialog::ExportDialog(const ExchangeParts &parts, What what, const AppealQuery &list, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_what(what)
    , m_list(list)
    , m_onScreen(new QRadioButton(tr("The list on the screen"), this))
    , m_all(new QRadioButton(tr("All appeals"), this))
    , m_format(new QComboBox(this))
{
    const bool isAnswers = what == What::Answers;
    setObjectName(isAnswers ? u"exportAnswers"_s : u"exportAppeals"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isAnswers ? tr("Export answers") : tr("Export appeals"));
    m_onScreen->setChecked(true);
    m_format->addItem(tr("XLSX (spreadsheet)"), u"xlsx"_s);
    m_format->addItem(tr("CSV (UTF-8)"), u"csv"_s);

    auto *words = new PlainLabel(
        isAnswers ? tr("A file of answers to load into the source system: number of the appeal, text, time, author. "
                       "The program itself sends nothing.")
                  : tr("A table of the appeals with their properties. Personal data are in it: keep the file as you "
                       "keep the appeals."),
        this);
    words->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(isAnswers ? tr("Answers to") : tr("Which"), m_onScreen);
    form->addRow(QString{}, m_all);
    form->addRow(tr("Format"), m_format);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *choose = buttons->addButton(tr("Choose the file…"), QDialogButtonBox::ActionRole);
    choose->setObjectName(u"chooseFile"_s);
    choose->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addLayout(form);
    column->addWidget(buttons);
    resize(480, sizeHint().height());

    connect(choose, &QPushButton::clicked, this, &ExportDialog::askForFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    countList();
}

void ExportDialog::countList()
{
    const auto show = [](QRadioButton *button, const QString &text, const Result<qint64> &count) {
        if (count)
            button->setText(text + u": "_s + Words::appeals(*count));
    };
    whenDone(this, m_parts.desk.catalog().count(m_list),
             [this, show](const Result<qint64> &count) { show(m_onScreen, tr("The list on the screen"), count); });
    whenDone(this, m_parts.desk.catalog().count({}),
             [this, show](const Result<qint64> &count) { show(m_all, tr("All appeals"), count); });
}

void ExportDialog::askForFile()
{
    const QString suffix = m_format->currentData().toString();
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    const QString name = (m_what == What::Answers ? tr("answers") : tr("appeals")) + u'-' + day + u'.' + suffix;
    askWhereToSave({.title = windowTitle(),
                    .filters = {suffix == "xlsx"_L1 ? tr("Spreadsheets (*.xlsx)") : tr("CSV (*.csv)")},
                    .suggestedName = name,
                    .suffix = suffix},
                   m_parts.preferences, this, [this](const QString &file) { write(file); });
}

// The work outlives the dialog; whoever started it hears of the end.
void ExportDialog::write(const QString &file)
{
    ExportService &exports = m_parts.desk.exports();
    const AppealQuery query = m_all->isChecked() ? AppealQuery{} : m_list;
    const bool isAnswers = m_what == What::Answers;
    const auto written = isAnswers ? exports.exportAnswers(query, file) : exports.exportAppeals(query, file);
    hide();
    setAttribute(Qt::WA_DeleteOnClose, false);
    m_parts.jobs.add(isAnswers ? tr("Exporting answers") : tr("Exporting appeals"), this, written,
                     [this, file, isAnswers](const Result<qint64> &rows) {
                         if (!rows)
                             emit failed(rows.error());
                         else if (*rows == 0 && isAnswers)
                             emit exported(
                                 tr("No answer was given here to these appeals: the file has only its header."));
                         else
                             emit exported(tr("%Ln row(s) written: %1", nullptr, static_cast<int>(*rows)).arg(file));
                         deleteLater();
                     });
}

} // namespace otklik
