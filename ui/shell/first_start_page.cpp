// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_start_page.h"

#include "core/base/when_done.h"
#include "ui/common/jobs.h"
#include "ui/common/time_zones.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kColumnWidth = 560;
constexpr qint64 kDemoAppeals = 5000;

} // namespace

FirstStartPage::FirstStartPage(Desk &desk, Jobs &jobs, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_jobs(jobs)
    , m_operator(new QLineEdit(this))
    , m_municipality(new QLineEdit(this))
    , m_zone(timeZoneBox(this))
    , m_choices(new QWidget(this))
    , m_words(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    const ConfigurationPtr configuration = desk.settings().configuration();
    m_operator->setObjectName(u"operatorName"_s);
    m_operator->setText(configuration->operatorName(desk.settings().me()));
    m_operator->setMaxLength(kMaxName);
    m_municipality->setObjectName(u"municipalityName"_s);
    m_municipality->setText(configuration->municipality.name);
    m_municipality->setMaxLength(kMaxName);
    chooseTimeZone(*m_zone, configuration->municipality.timeZone);
    m_words->setObjectName(u"firstStartWords"_s);
    m_words->setWordWrap(true);
    m_cancel->setObjectName(u"cancelDemo"_s);
    build();
    setBusy(false);
    m_operator->setFocus();
    m_operator->selectAll();

    connect(m_cancel, &QPushButton::clicked, this, [this] { m_jobs.cancel(m_job); });
    connect(&jobs, &Jobs::changed, this, [this] {
        const auto job = std::ranges::find(m_jobs.all(), m_job, &Jobs::Job::id);
        if (job != m_jobs.all().end())
            m_progress->setValue(std::max(job->percent, 0));
    });
}

void FirstStartPage::build()
{
    auto *title = new PlainLabel(tr("Otklik: appeals of citizens on one desk"), this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);
    auto *intro = new PlainLabel(tr("The store is empty. Say who works here and what to begin with; all of it can be "
                                    "changed later in the settings."),
                                 this);
    intro->setWordWrap(true);

    auto *form = new QFormLayout;
    form->addRow(tr("Your name"), m_operator);
    form->addRow(tr("Municipality"), m_municipality);
    form->addRow(tr("Time zone"), m_zone);

    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins({});
    addChoice(u"beginDemo"_s, tr("Look around in a made-up municipality"),
              tr("Several thousand invented appeals, people and answers; nobody real is in them."), Begin::Demo);
    addChoice(u"beginImport"_s, tr("Import a file with appeals…"),
              tr("XLSX or CSV from the incident system, a portal, or a table of your own."), Begin::Import);
    addChoice(u"beginEmpty"_s, tr("Start empty"), tr("Files can be imported at any time."), Begin::Empty);

    auto *frame = new QWidget(this);
    frame->setFixedWidth(kColumnWidth);
    auto *column = new QVBoxLayout(frame);
    column->setSpacing(14);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(intro);
    column->addLayout(form);
    column->addWidget(m_choices);
    column->addWidget(m_words);
    column->addWidget(m_progress);
    column->addWidget(m_cancel, 0, Qt::AlignLeft);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch();
    row->addWidget(frame);
    row->addStretch();
}

QPushButton *FirstStartPage::addChoice(const QString &name, const QString &text, const QString &explanation,
                                       Begin begin)
{
    auto *button = new QPushButton(text, m_choices);
    button->setObjectName(name);
    button->setAccessibleDescription(explanation);
    button->setMinimumHeight(34);
    connect(button, &QPushButton::clicked, this, [this, begin] { start(begin); });
    auto *words = new PlainLabel(explanation, m_choices);
    words->setWordWrap(true);
    words->setEnabled(false);
    m_choices->layout()->addWidget(button);
    m_choices->layout()->addWidget(words);
    return button;
}

void FirstStartPage::makeDemo()
{
    setBusy(true);
    m_words->setText(tr("Making up a municipality…"));
    m_job = m_jobs.add(tr("Making up a municipality"), this,
                       m_desk.maintenance().makeDemo({.appeals = kDemoAppeals, .seed = 1, .until = {}}),
                       [this](const Result<qint64> &made) { demoEnded(made); });
}

void FirstStartPage::demoEnded(const Result<qint64> &made)
{
    setBusy(false);
    if (made)
        emit finished(Begin::Demo);
    else if (made.error().code == ErrorCode::Cancelled)
        m_words->setText(tr("Stopped. What was made up until then is in the store; «Look around» goes on from there."));
    else
        showError(made.error());
}

void FirstStartPage::start(Begin begin)
{
    if (m_operator->text().trimmed().isEmpty()) {
        m_words->setText(tr("Type your name first: the history of each appeal says who did what."));
        m_operator->setFocus();
        return;
    }
    setBusy(true);
    m_words->setText({});
    m_isSaved ? go(begin) : save(begin);
}

void FirstStartPage::save(Begin begin)
{
    const ConfigurationPtr configuration = m_desk.settings().configuration();
    const Operator *me = configuration->findOperator(m_desk.settings().me());
    if (!me)
        return saveMunicipality(begin);
    Operator changed = *me;
    changed.name = m_operator->text().trimmed();
    whenDone(this, m_desk.settings().changeOperator(changed), [this, begin](const Result<> &saved) {
        if (saved)
            saveMunicipality(begin);
        else
            showError(saved.error());
    });
}

void FirstStartPage::saveMunicipality(Begin begin)
{
    Municipality municipality = m_desk.settings().configuration()->municipality;
    if (const QString name = m_municipality->text().trimmed(); !name.isEmpty())
        municipality.name = name;
    municipality.timeZone = chosenTimeZone(*m_zone);
    whenDone(this, m_desk.settings().setMunicipality(municipality), [this, begin](const Result<> &saved) {
        if (!saved)
            return showError(saved.error());
        m_isSaved = true;
        go(begin);
    });
}

void FirstStartPage::go(Begin begin)
{
    if (begin == Begin::Demo)
        return makeDemo();
    setBusy(false);
    emit finished(begin);
}

void FirstStartPage::setBusy(bool isBusy)
{
    m_choices->setEnabled(!isBusy);
    for (QWidget *field :
         {static_cast<QWidget *>(m_operator), static_cast<QWidget *>(m_municipality), static_cast<QWidget *>(m_zone)})
        field->setEnabled(!isBusy && !m_isSaved);
    m_progress->setVisible(isBusy);
    m_progress->setRange(0, 100);
    m_cancel->setVisible(isBusy);
}

void FirstStartPage::showError(const Error &error)
{
    setBusy(false);
    m_words->setText(ErrorWords::message(error));
}

} // namespace otklik
