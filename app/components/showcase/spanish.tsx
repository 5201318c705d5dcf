import { DateInWords } from '../date-in-words.tsx'
import { Radios } from '../form/choices.tsx'
import { DateInput } from '../form/date-input.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { FileInput } from '../form/file-input.tsx'
import { QuestionPage } from '../form/question-page.tsx'
import { PageHeading } from '../page-heading.tsx'
import { TaskList, TaskRow } from '../task-list.tsx'

/** An applicant's pages in Spanish, where words run longer. */
export function Spanish() {
  return (
    <div lang="es" className="grid gap-12">
      <div>
        <PageHeading
          caption="Especialista en apoyo entre pares"
          title="Lo que falta para su primer día"
          lead="Puede hacerlo en cualquier orden. Guardamos cada página."
        />
        <TaskList label="Requisitos">
          <TaskRow
            id="es-license"
            title="Licencia de conducir"
            status={{ kind: 'met', text: 'Cumplido' }}
            through={
              <>
                hasta el <DateInWords date="2027-01-10" today="2026-11-22" language="es" />
              </>
            }
          />
          <TaskRow
            id="es-card"
            href="#es-card"
            title="Tarjeta de autorización de huellas dactilares"
            hint="Solicítela en la oficina de seguridad pública. Tarda hasta ocho semanas."
            status={{ kind: 'pending', text: 'Lo estamos comprobando' }}
          />
        </TaskList>
      </div>
      <QuestionPage
        back={{ href: '#volver', label: 'Volver' }}
        caption="Sobre usted, paso 2 de 6"
        errors={
          <ErrorSummary
            title="Hay un problema"
            errors={[{ href: '#es-other', text: 'Indique si ha usado otros nombres' }]}
            submission="es"
          />
        }
        continueLabel="Continuar"
      >
        <Radios
          heading
          id="es-other"
          name="other"
          label="¿Ha usado otros nombres?"
          hint="Por ejemplo, un apellido de soltera o un segundo apellido"
          errors={['Indique si ha usado otros nombres']}
          inline
          options={[
            { value: 'yes', label: 'Sí' },
            { value: 'no', label: 'No' },
          ]}
        />
        <DateInput
          id="es-from"
          name="from"
          label="¿Desde qué día es válida?"
          boxLabels={{ month: 'Mes', day: 'Día', year: 'Año' }}
        />
        <FileInput
          id="es-file"
          name="file"
          label="Foto de la tarjeta"
          hint="Una foto o un PDF de 25 MB como máximo"
          accept="image/*,application/pdf"
          maxBytes={25 * 1024 * 1024}
          texts={{
            choose: 'Tomar o elegir una foto',
            change: 'Elegir otra',
            tooBig: 'El archivo no puede pasar de 25 MB',
          }}
        />
      </QuestionPage>
    </div>
  )
}
